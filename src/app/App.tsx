import type { LabEntry } from '#labs/lab.ts'
import type { PreferencesStore } from '#state/preferences.ts'
import { PreferencesContext } from '#state/usePreferences.ts'
import { RootBoundary } from './RootBoundary.tsx'
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
