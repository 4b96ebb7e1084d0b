import { paceKey, stepKey } from './link.ts'
import type { Setting, SettingTable } from './setting.ts'

/** The table's rows with the names of their fields, in the order of the table. */
export function settingRows<S extends object>(
  table: SettingTable<S>,
): [name: keyof S, row: Setting<S, S[keyof S]>][] {
  return Object.entries(table) as [keyof S, Setting<S, S[keyof S]>][]
}

/** The settings a lab begins with. */
export function initialSettings<S extends object>(table: SettingTable<S>): S {
  return Object.fromEntries(settingRows(table).map(([name, row]) => [name, row.initial])) as S
}

/** Throws a RangeError unless every row has a key of its own that reads well in a link. */
export function checkKeys<S extends object>(table: SettingTable<S>): void {
  const keys = new Set([paceKey, stepKey])
  for (const [name, { key }] of settingRows(table)) {
    if (!/^[a-z][a-z0-9-]*$/i.test(key)) {
      throw new RangeError(`${String(name)} has the key “${key}”: letters, digits and - would do`)
    }
    if (keys.has(key)) throw new RangeError(`${String(name)} has the key ${key}, which is taken`)
    keys.add(key)
  }
}
