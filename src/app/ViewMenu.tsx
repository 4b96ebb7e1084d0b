import { Settings2 } from 'lucide-react'
import { useContext } from 'react'
import { PreferencesContext, usePreferences } from '#state/usePreferences.ts'
import { Menu } from '#ui/Menu.tsx'
import { useShell } from './ShellContext.ts'
import { shortcut } from './shortcut.ts'
import { themes } from './themes.ts'

/** How the app looks: theme, presenter view, full screen, and the way to the preferences. */
export function ViewMenu() {
  const { actions, openDialog } = useShell()
  const preferences = useContext(PreferencesContext)
  const theme = usePreferences((all) => all.theme)
  const item = (id: 'presenter' | 'fullScreen', label: string) => ({
    label,
    shortcut: shortcut(id),
    onAction: () => void actions[id]?.(),
  })
  return (
    <Menu
      label="Theme and view"
      iconOnly
      icon={<Settings2 />}
      side="end"
      groups={[
        {
          title: 'Theme',
          isExclusive: true,
          items: themes.map(({ value, label }) => ({
            label,
            isChecked: value === theme,
            onAction: () => preferences.setState({ theme: value }),
          })),
        },
        {
          items: [
            item('presenter', 'Presenter view'),
            item('fullScreen', 'Full screen'),
            { label: 'Preferences', onAction: () => openDialog('preferences') },
          ],
        },
      ]}
    />
  )
}
