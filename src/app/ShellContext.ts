import { createContext, useContext } from 'react'
import type { LabEntry } from '#labs/lab.ts'
import type { LabPreset } from '#parts/lab/shellLab.ts'
import type { Actions, Notify } from './actions.ts'
import type { ShellView } from './useShellView.ts'

/** The dialogs of the shell; one is open at a time. */
export type DialogName = 'palette' | 'keys' | 'preferences'

/** What all parts of the shell have in common. */
export interface ShellParts {
  readonly catalog: readonly LabEntry[]
  readonly view: ShellView
  readonly actions: Actions
  readonly notify: Notify
  readonly choosePreset: (preset: LabPreset) => void
  readonly goTo: (entry: LabEntry) => void
  readonly openDialog: (dialog: DialogName | undefined) => void
}

export const ShellContext = createContext<ShellParts | undefined>(undefined)

/** Hook: the shell that a component is part of. */
export function useShell(): ShellParts {
  const shell = useContext(ShellContext)
  if (!shell) throw new Error('this is no part of a shell')
  return shell
}
