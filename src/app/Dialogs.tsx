import { useContext } from 'react'
import type { LabEntry } from '#labs/lab.ts'
import type { LabPreset, ShellLab } from '#parts/lab/shellLab.ts'
import { PreferencesContext } from '#state/usePreferences.ts'
import { type Actions, copyLink, type Notify } from './actions.ts'
import { CommandPalette } from './CommandPalette.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { paletteCommands } from './paletteCommands.ts'
import { PreferencesDialog } from './PreferencesDialog.tsx'

/** The dialogs of the shell; one is open at a time. */
export type DialogName = 'palette' | 'keys' | 'preferences'

/** The shell's dialogs, one at a time. */
export function Dialogs(props: {
  readonly open: DialogName | undefined
  readonly catalog: readonly LabEntry[]
  readonly lab: ShellLab | undefined
  readonly actions: Actions
  readonly notify: Notify
  readonly onApply: (preset: LabPreset) => void
  readonly onGo: (entry: LabEntry) => void
  readonly onOpen: (dialog: DialogName | undefined) => void
}) {
  const { open, lab, onOpen } = props
  const preferences = useContext(PreferencesContext)
  const close = () => onOpen(undefined)

  if (open === 'keys') return <KeysDialog lab={lab} actions={props.actions} onClose={close} />
  if (open === 'preferences') return <PreferencesDialog onClose={close} />
  if (open !== 'palette') return null
  const commands = paletteCommands({
    ...props,
    setTheme: (theme) => preferences.setState({ theme }),
    onPreferences: () => onOpen('preferences'),
    onCopyLink: (of) => void copyLink(of, props.notify),
  })
  return <CommandPalette commands={commands} onClose={close} />
}
