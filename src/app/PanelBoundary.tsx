import { type ReactNode, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { ShellSession } from '#state/labSession.ts'
import { CrashCard } from './CrashCard.tsx'
import { type Crash, isCrashLoop, keepCrash, lastCrash } from './crashLog.ts'
import { crashReport } from './crashReport.ts'

/**
 * Keeps a fault inside its panel, with retry, reset and a report.
 * The second crash within 10 s starts the lab from its first settings; the report keeps the state that failed.
 */
export function PanelBoundary(props: {
  readonly place: string
  readonly session: ShellSession
  readonly children: ReactNode
  readonly onRestart: (sentence: string) => void
}) {
  const { place, session } = props
  const [restarts, setRestarts] = useState(0)
  const [earlier, setEarlier] = useState<Crash>()

  const handleError = () => {
    const crash = { at: Date.now(), link: session.writeLink() }
    const previous = lastCrash()
    keepCrash(crash)
    setEarlier(previous)
    if (!isCrashLoop(previous, crash.at)) return
    session.reset()
    if (session.writeLink() === crash.link) return // these are the first settings already
    setEarlier(crash)
    setRestarts((count) => count + 1)
    props.onRestart(
      `${place} stopped twice, so it starts again from the first settings. Undo brings yours back.`,
    )
  }

  return (
    <ErrorBoundary
      resetKeys={[restarts]}
      onError={handleError}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <CrashCard
          place={place}
          report={crashReport({
            place,
            error,
            link: session.writeLink(),
            earlierLink: earlier?.link,
            browser: navigator.userAgent,
          })}
          onRetry={resetErrorBoundary}
          onReset={() => {
            session.reset()
            resetErrorBoundary()
          }}
        />
      )}
    >
      {props.children}
    </ErrorBoundary>
  )
}
