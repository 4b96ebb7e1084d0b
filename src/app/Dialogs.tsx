import { useContext } from 'react'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import { PreferencesContext, usePreferences } from '#state/usePreferences.ts'
import { Choice } from '#ui/Choice.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Switch } from '#ui/Switch.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { type DialogName, useShell } from './ShellContext.ts'
import { copyLink } from './actions.ts'
import { paletteCommands } from './paletteCommands.ts'
import { themes } from './themes.ts'

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

const motions = [
  { value: 'system', label: 'As the system' },
  { value: 'on', label: 'Reduce' },
  { value: 'off', label: 'Glide' },
] as const

/** What the app remembers of a person, on this device only. */
function PreferencesDialog({ onClose }: { readonly onClose: () => void }) {
  const preferences = useContext(PreferencesContext)
  const { theme, reduceMotion, singleKeys } = usePreferences((all) => all)
  return (
    <Dialog title="Preferences" isOpen onClose={onClose}>
      <Choice
        label="Theme"
        value={theme}
        options={themes}
        onChange={(value) => preferences.setState({ theme: value })}
      />
      <Choice
        label="Motion"
        help="Reduced, everything that glides jumps instead."
        value={reduceMotion}
        options={motions}
        onChange={(value) => preferences.setState({ reduceMotion: value })}
      />
      <Switch
        label="Single keys"
        help="Letters, digits and signs without Ctrl or Alt are shortcuts. Switch them off when you dictate."
        isOn={singleKeys}
        onChange={(isOn) => preferences.setState({ singleKeys: isOn })}
      />
    </Dialog>
  )
}
