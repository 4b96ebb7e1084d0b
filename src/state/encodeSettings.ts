import { longestWritten } from './link.ts'
import { firstPlace, type Place } from './place.ts'
import { paceField, stepField } from './placeFields.ts'
import type { Setting, SettingTable } from './setting.ts'
import { settingRows } from './settingRows.ts'

/**
 * `prefix?k=3&step=12`: every setting that differs from its initial value, in the order of the
 * table, then pace and step where they do, in at most 2,048 characters. What has no text, or is too long, is left out and named by
 * its label.
 */
export function encodeSettings<S extends object>(
  table: SettingTable<S>,
  settings: S,
  place: Place = firstPlace,
  prefix = '',
): { link: string; leftOut: string[] } {
  const fields: { text: string; label: string }[] = []
  const leftOut: string[] = []
  for (const [name, row] of settingRows(table)) {
    const { key, label } = row
    const text = encoded(row, settings[name])
    if (text === undefined) leftOut.push(label)
    else if (text !== encoded(row, row.initial)) fields.push({ text: `${key}=${text}`, label })
  }
  if (place.pace !== firstPlace.pace) {
    fields.push({ text: `${paceField.key}=${place.pace}`, label: 'Pace' })
  }
  const step = stepField.write(place)
  if (step !== stepField.write(firstPlace))
    fields.push({ text: `${stepField.key}=${step}`, label: 'Step' })

  const length = () => fields.reduce((sum, { text }) => sum + text.length + 1, prefix.length)
  while (length() > longestWritten) {
    const longest = fields.reduce((a, b) => (b.text.length > a.text.length ? b : a))
    leftOut.push(longest.label)
    fields.splice(fields.indexOf(longest), 1)
  }
  const query = fields.map(({ text }) => text).join('&')
  return { link: query === '' ? prefix : `${prefix}?${query}`, leftOut }
}

/** The value as it stands in a link; undefined when it cannot be in one. */
function encoded<S, V>(row: Setting<S, V>, value: V): string | undefined {
  try {
    const text = row.write(value)
    return text === undefined
      ? undefined
      : encodeURIComponent(text).replace(legible, decodeURIComponent)
  } catch {
    return undefined
  }
}

/** Escapes of `,` `;` `:` `/` `@`, which a fragment may hold as they are. */
const legible = /%(?:2C|3B|3A|2F|40)/g
