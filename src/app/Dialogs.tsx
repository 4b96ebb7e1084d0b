import { useContext } from 'react'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import { PreferencesContext } from '#state/usePreferences.ts'
import { copyLink } from './actions.ts'
import { CommandPalette } from './CommandPalette.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { paletteCommands } from './paletteCommands.ts'
import { PreferencesDialog } from './PreferencesDialog.tsx'
import { type DialogName, useShell } from './ShellContext.ts'

/** The shell's dialogs, one at a time. */
export function Dialogs(props: {
  readonly open: DialogName | undefined
  readonly lab: ShellLab | undefined
}) {
  const { open, lab } = props
  const shell = useShell()
  const preferences = useContext(PreferencesContext)
  const close = () => shell.openDialog(undefined)

  if (open === 'keys') return <KeysDialog lab={lab} onClose={close} />
  if (open === 'preferences') return <PreferencesDialog onClose={close} />
  if (open !== 'palette') return null
  const commands = paletteCommands({
    ...shell,
    lab,
    setTheme: (theme) => preferences.setState({ theme }),
    onCopyLink: (of) => void copyLink(of, shell.notify),
  })
  return <CommandPalette commands={commands} onClose={close} />
}
