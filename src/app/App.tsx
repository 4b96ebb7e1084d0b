import type { ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { LabEntry } from '#labs/lab.ts'
import type { PreferencesStore } from '#state/preferences.ts'
import { PreferencesContext } from '#state/usePreferences.ts'
import { CrashCard } from './CrashCard.tsx'
import { crashReport } from './crashReport.ts'
import { Shell } from './Shell.tsx'

/** The whole app on a catalog of labs and a person's preferences. */
export function App(props: {
  readonly catalog: readonly LabEntry[]
  readonly preferences: PreferencesStore
}) {
  return (
    <RootBoundary>
      <PreferencesContext value={props.preferences}>
        <Shell catalog={props.catalog} />
      </PreferencesContext>
    </RootBoundary>
  )
}

/** The last net: a fault of the shell itself. Reset opens the app without the link that was open. */
function RootBoundary({ children }: { readonly children: ReactNode }) {
  return (
    <ErrorBoundary
      fallbackRender={({ error, resetErrorBoundary }) => (
        <main>
          <CrashCard
            place="Kernelscope"
            report={crashReport({
              place: 'Kernelscope',
              error,
              link: location.hash,
              browser: navigator.userAgent,
            })}
            onRetry={resetErrorBoundary}
            onReset={() => {
              history.replaceState(null, '', '#')
              location.reload()
            }}
          />
        </main>
      )}
    >
      {children}
    </ErrorBoundary>
  )
}
