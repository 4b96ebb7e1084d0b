import { isWhole, nearestLegal } from '#core/limits.ts'
import { writeNumber } from './numberText.ts'
import type { Repaired, SettingTable } from './setting.ts'
import { settingRows } from './settingRows.ts'

/**
 * The settings with every number brought to the nearest that its row allows, row by row: each may rely on those before
 * it. With a sentence for each change.
 */
export function withinLimits<S extends object>(table: SettingTable<S>, settings: S): Repaired<S> {
  const notes: string[] = []
  let held = settings
  for (const [name, row] of settingRows(table)) {
    const value = held[name]
    const range = row.limits?.(held)
    if (typeof value !== 'number' || !range) continue
    // A step binds whole numbers only.
    const nearest = isWhole(range)
      ? nearestLegal(value, range)
      : Math.min(Math.max(value, range.min), range.max)
    if (nearest === value) continue
    held = { ...held, [name]: nearest }
    notes.push(
      `${row.label} ${writeNumber(value)} does not fit here; it is ${writeNumber(nearest)} now.`,
    )
  }
  return { settings: held, notes }
}
