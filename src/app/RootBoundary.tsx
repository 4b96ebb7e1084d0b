import type { ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { CrashCard } from './CrashCard.tsx'
import { crashReport } from './crashReport.ts'

/** The last net: a fault of the shell itself. Reset opens the app without the link that was open. */
export function RootBoundary({ children }: { readonly children: ReactNode }) {
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
