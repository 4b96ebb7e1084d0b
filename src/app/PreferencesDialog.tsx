import { useContext } from 'react'
import { PreferencesContext, usePreferences } from '#state/usePreferences.ts'
import { Choice } from '#ui/Choice.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Switch } from '#ui/Switch.tsx'
import { themes } from './themes.ts'

const motions = [
  { value: 'system', label: 'As the system' },
  { value: 'on', label: 'Reduce' },
  { value: 'off', label: 'Glide' },
] as const

/** What the app remembers of a person, on this device only. */
export function PreferencesDialog({ onClose }: { readonly onClose: () => void }) {
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
