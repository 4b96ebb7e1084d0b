import { useState } from 'react'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import { keyTable, type KeyRow } from '#state/keys.ts'
import { usePreferences } from '#state/usePreferences.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { Kbd } from '#ui/Kbd.tsx'
import type { Actions } from './actions.ts'
import styles from './KeysDialog.module.css'
import { useShell } from './ShellContext.ts'
import { allKeys } from './shortcut.ts'

/** Every key that does something now, read from the key table. */
export function KeysDialog(props: {
  readonly lab: ShellLab | undefined
  readonly onClose: () => void
}) {
  const { actions } = useShell()
  const singleKeys = usePreferences((preferences) => preferences.singleKeys)
  const [hasGrid] = useState(() => document.querySelector('[data-stage] [role=grid]') !== null)
  const rows = keysInUse(actions, {
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
  actions: Actions,
  has: { readonly grid: boolean; readonly intake: boolean },
): KeyRow[] {
  return keyTable.filter((row) => {
    if (row.grid) return has.grid
    return row.id === 'paste' ? has.intake : row.id in actions
  })
}
