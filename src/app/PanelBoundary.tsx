import { type ReactNode, useLayoutEffect, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { ShellSession } from '#state/labSession.ts'
import { CrashCard } from './CrashCard.tsx'
import { isCrashLoop, keepCrash, lastCrash } from './crashLog.ts'
import { crashReport } from './crashReport.ts'
import { useShell } from './ShellContext.ts'

/**
 * Keeps a fault inside its panel, with retry, reset and a report; other settings are tried by themselves.
 * The second crash of a state within 10 s starts the lab from its first settings; the report keeps the state that failed.
 */
export function PanelBoundary(props: {
  readonly place: string
  readonly session: ShellSession
  readonly children: ReactNode
}) {
  const { place, session } = props
  const { notify } = useShell()
  const [restarts, setRestarts] = useState(0)
  const [earlierLink, setEarlierLink] = useState<string>()
  const reportOf = (error: unknown, link: string, before: string | undefined) =>
    crashReport({ place, error, link, earlierLink: before, browser: navigator.userAgent })

  const handleError = (error: unknown) => {
    const crash = { at: Date.now(), link: session.writeLink() }
    const previous = lastCrash(place)
    keepCrash(place, crash)
    if (previous?.link !== crash.link) setEarlierLink(previous?.link)
    if (!isCrashLoop(previous, crash)) return
    session.reset()
    if (session.writeLink() === crash.link) return // these are the first settings already
    setEarlierLink(crash.link)
    setRestarts((count) => count + 1)
    const sentence = `${place} stopped twice, so it starts again from the first settings. Undo brings yours back.`
    notify('problem', [sentence], reportOf(error, crash.link, previous?.link))
  }

  return (
    <ErrorBoundary
      resetKeys={[restarts]}
      onError={handleError}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <>
          <RetryOnChange session={session} onRetry={resetErrorBoundary} />
          <CrashCard
            place={place}
            report={reportOf(error, session.writeLink(), earlierLink)}
            onRetry={resetErrorBoundary}
            onReset={() => {
              session.reset()
              resetErrorBoundary()
            }}
          />
        </>
      )}
    >
      {props.children}
    </ErrorBoundary>
  )
}

/** Another link, an undo or any other change of the settings may be what helps. */
function RetryOnChange(props: { readonly session: ShellSession; readonly onRetry: () => void }) {
  const { session, onRetry } = props
  // Before the frame above brings the lab to its link.
  useLayoutEffect(() => session.onChange(onRetry), [session, onRetry])
  return null
}
