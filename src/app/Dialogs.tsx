import { useContext, useState } from 'react'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import { clockKeys } from '#state/clockKeys.ts'
import { type KeyRow, keyTable } from '#state/keys.ts'
import { PreferencesContext, usePreferences } from '#state/usePreferences.ts'
import { Choice } from '#ui/Choice.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Kbd } from '#ui/Kbd.tsx'
import { Switch } from '#ui/Switch.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import styles from './KeysDialog.module.css'
import { type DialogName, useShell } from './ShellContext.ts'
import { type Actions, copyLink } from './actions.ts'
import { paletteCommands } from './paletteCommands.ts'
import { allKeys } from './shortcut.ts'
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

/** Every key that does something now, read from the key table. */
function KeysDialog(props: { readonly lab: ShellLab | undefined; readonly onClose: () => void }) {
  const { actions } = useShell()
  const singleKeys = usePreferences((preferences) => preferences.singleKeys)
  const [hasGrid] = useState(() => document.querySelector('[data-stage] [role=grid]') !== null)
  const clock = props.lab?.session.clock()
  const rows = keysInUse(clock ? clockKeys(clock) : keyTable, actions, {
    grid: hasGrid,
    intake: props.lab?.importDropped !== undefined,
  })
  const groups = [...new Set(rows.map((row) => row.group))]

  return (
    <Dialog title="All keys" isOpen size="large" onClose={props.onClose}>
      <p className={styles.note}>
        Keys without Ctrl or Alt act while the picture has the focus.
        {!singleKeys && ' Single letters, digits and signs are switched off in the preferences.'}
      </p>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {rows
                .filter((row) => row.group === group)
                .map((row) => (
                  <div key={row.id} className={styles.row}>
                    <dt>{row.label}</dt>
                    <dd>
                      {allKeys(row)
                        .split(', ')
                        .map((keys) =>
                          keys.startsWith('or ') ? keys : <Kbd key={keys} keys={keys} />,
                        )}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

/** The rows of the key table that do something now: a command, a grid's own key, or the browser's paste. */
function keysInUse(
  keys: readonly KeyRow[],
  actions: Actions,
  has: { readonly grid: boolean; readonly intake: boolean },
): KeyRow[] {
  return keys.filter((row) => {
    if (row.grid) return has.grid
    return row.id === 'paste' ? has.intake : row.id in actions
  })
}
