import { keyTable, type KeyRow } from '#state/keys.ts'
import type { Actions } from './actions.ts'

/** The rows of the key table that do something now: a command, a grid's own key, or the browser's paste. */
export function keysInUse(
  actions: Actions,
  has: { readonly grid: boolean; readonly intake: boolean },
): KeyRow[] {
  return keyTable.filter((row) => {
    if (row.grid) return has.grid
    return row.id === 'paste' ? has.intake : row.id in actions
  })
}
