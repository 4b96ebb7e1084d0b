import { initialText } from './initialText.ts'
import { decodedText, longestRead } from './link.ts'
import type { Playhead } from './playhead.ts'
import { paceField, stepField } from './playheadFields.ts'
import type { Setting, SettingTable } from './setting.ts'
import { initialSettings, settingRows } from './settingRows.ts'
import { inSentence, shownList, shownText } from './shownText.ts'

const mostNotes = 8

/**
 * The settings and the place of a query such as `k=3&step=12`, with a sentence for everything that
 * could not be read; what is not in it is as at the beginning. Never throws, and reads no more than
 * 8,192 characters.
 */
export function decodeSettings<S extends object>(
  table: SettingTable<S>,
  query: string,
): { settings: S; playhead: Playhead; notes: string[] } {
  const settings = initialSettings(table)
  const rows = new Map(settingRows(table).map(([name, row]) => [row.key, { name, row }]))
  const isKnown = (key: string) => rows.has(key) || key === paceField.key || key === stepField.key
  const { fields, notes } = readFields(query, isKnown)
  for (const [key, raw] of fields) {
    const found = rows.get(key)
    if (found) settings[found.name] = readSetting(found.row, raw, notes)
  }
  const playhead = readPlayhead(fields, notes)
  return { settings, playhead, notes: bounded(notes) }
}

/** Pace and step; how many outputs and products there are is not known yet. */
function readPlayhead(fields: ReadonlyMap<string, string>, notes: string[]): Playhead {
  const read = <V>(field: Setting<unknown, V>) => {
    const raw = fields.get(field.key)
    return raw === undefined ? field.initial : readSetting(field, raw, notes)
  }
  const pace = read(paceField)
  const { output, products } = read(stepField)
  if (pace === 'products') return { pace, output, products: products ?? 0 }
  if (products !== undefined) {
    const said = `${stepField.key}=${stepField.write({ output, products })} in the link`
    const step = stepField.write({ output })
    notes.push(`${said} counts products, which needs pace=products; the step is ${step}.`)
  }
  return { pace, output, products: 0 }
}

/** The fields by their keys, the first of each, as they stand in the query. */
function readFields(query: string, isKnown: (key: string) => boolean) {
  const fields = new Map<string, string>()
  const unknown = new Set<string>()
  const twice = new Set<string>()
  const notes: string[] = []
  let text = query
  if (query.length > longestRead) {
    // The field that the limit cuts in two is left out whole.
    text = query.slice(0, Math.max(0, query.lastIndexOf('&', longestRead)))
    notes.push(`The link is longer than ${longestRead} characters; only its beginning was read.`)
  }
  for (const part of text.split('&')) {
    if (part === '') continue
    const mark = part.indexOf('=')
    const rawKey = mark < 0 ? part : part.slice(0, mark)
    const key = decodedText(rawKey) ?? rawKey
    if (!isKnown(key)) unknown.add(key)
    else if (fields.has(key)) twice.add(key)
    else fields.set(key, mark < 0 ? '' : part.slice(mark + 1))
  }
  if (twice.size > 0) {
    const are = twice.size > 1 ? 'are' : 'is'
    notes.push(`${shownList(twice)} ${are} in the link more than once; the first one counts.`)
  }
  if (unknown.size > 0) {
    const are = unknown.size > 1 ? 'are' : 'is'
    notes.push(
      `${shownList(unknown)} in the link ${are} not known here, perhaps from a newer version, and left out.`,
    )
  }
  return { fields, notes }
}

/** The value that a field gives its setting; adds a sentence when it is not the one that is written. */
function readSetting<S, V>(row: Setting<S, V>, raw: string, notes: string[]): V {
  const text = decodedText(raw)
  const said = `${row.key}=${shownText(text ?? raw)} in the link`
  const label = inSentence(row.label)
  const isPlural = /[^aisu]s$/.test(label) && !/ of /.test(label)
  try {
    if (text === undefined) throw new RangeError('has a broken % escape')
    const value = row.read(text)
    const { range } = row
    if (!range || typeof value !== 'number') return value
    const nearest = Math.min(Math.max(value, range.min), range.max) as V & number
    if (nearest === value) return value
    const off = value < nearest ? 'less' : 'more'
    notes.push(`${said} is ${off} than ${nearest}; ${label} ${isPlural ? 'are' : 'is'} ${nearest}.`)
    return nearest
  } catch (error) {
    const reason = error instanceof RangeError ? error.message : 'cannot be read'
    notes.push(
      `${said} ${reason}; ${label} ${isPlural ? 'stay' : 'stays'} ${initialText(row) ?? 'as it was'}.`,
    )
    return row.initial
  }
}

function bounded(notes: string[]): string[] {
  if (notes.length <= mostNotes) return notes
  const shown = notes.slice(0, mostNotes - 1)
  return [...shown, `${notes.length - shown.length} more things in the link could not be read.`]
}
