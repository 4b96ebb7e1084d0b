import { inSentence, shownText } from './shownText.ts'
import { readWholeNumber } from './numberText.ts'
import type { Setting, SettingTable } from './setting.ts'

/** More of a link than this is not read. */
export const longestRead = 8192
/** A link longer than this is not written. */
export const longestWritten = 2048

const stepKey = 'step'
const mostNotes = 8

/**
 * The two halves of `#/slide?k=3`: the lab's name, cleaned for display ('' when there is none), and
 * the query without its `?`. Never throws.
 */
export function splitLink(hash: string): { lab: string; query: string } {
  const text = unwrapped(hash)
  const mark = text.indexOf('?')
  const path = mark < 0 ? text : text.slice(0, mark)
  const name = path.slice(0, 64).replace(/^#?\/?/, '')
  return { lab: shownText(decoded(name) ?? name), query: mark < 0 ? '' : text.slice(mark + 1) }
}

/** Some programs escape a whole fragment: `#%2Fslide%3Fk%3D3`. */
function unwrapped(hash: string): string {
  if (hash.includes('?') || !/^#?%2f/i.test(hash)) return hash
  return decoded(hash.slice(0, longestRead)) ?? hash
}

/** The settings a lab begins with. */
export function initialSettings<S extends object>(table: SettingTable<S>): S {
  const settings: Partial<S> = {}
  for (const [name, row] of rowsOf(table)) settings[name] = row.initial
  return settings as S
}

/**
 * `prefix?k=3&step=12`: every setting that differs from its initial value, in the order of the
 * table. What cannot be written, or would make the link too long, is left out and named by label.
 */
export function encodeSettings<S extends object>(
  table: SettingTable<S>,
  settings: S,
  step = 0,
  prefix = '',
): { link: string; leftOut: string[] } {
  const fields: { text: string; label: string }[] = []
  const leftOut: string[] = []
  for (const [name, row] of rowsOf(table)) {
    const text = encoded(row, settings[name])
    if (text === undefined) leftOut.push(row.label)
    else if (text !== encoded(row, row.initial))
      fields.push({ text: `${row.key}=${text}`, label: row.label })
  }
  if (step > 0) fields.push({ text: `${stepKey}=${step}`, label: 'Step' })

  const length = () => fields.reduce((sum, { text }) => sum + text.length + 1, prefix.length)
  while (length() > longestWritten) {
    const longest = fields.reduce((a, b) => (b.text.length > a.text.length ? b : a))
    leftOut.push(longest.label)
    fields.splice(fields.indexOf(longest), 1)
  }
  const query = fields.map(({ text }) => text).join('&')
  return { link: query === '' ? prefix : `${prefix}?${query}`, leftOut }
}

/**
 * The settings and the step of a query such as `k=3&step=12`, with a sentence for everything that
 * could not be read; what is not in it is as at the beginning. Never throws, and reads no more than
 * 8,192 characters.
 */
export function decodeSettings<S extends object>(
  table: SettingTable<S>,
  query: string,
): { settings: S; step: number; notes: string[] } {
  const settings = initialSettings(table)
  const rows = new Map(rowsOf(table).map(([name, row]) => [row.key, { name, row }]))
  const { fields, unknown, notes } = readFields(query, (key) => rows.has(key) || key === stepKey)
  let step = 0
  for (const [key, raw] of fields) {
    const found = rows.get(key)
    if (found) {
      const { value, note } = readField(found.row, raw)
      settings[found.name] = value
      if (note) notes.push(note)
    } else {
      const read = readStep(raw)
      step = read.step
      if (read.note) notes.push(read.note)
    }
  }
  if (unknown.length > 0) notes.push(unknownNote(unknown))
  if (notes.length > mostNotes) {
    const more = notes.length - mostNotes + 1
    notes.splice(mostNotes - 1, more, `${more} more things in the link could not be read.`)
  }
  return { settings, step, notes }
}

function readFields(query: string, isKnown: (key: string) => boolean) {
  const fields = new Map<string, string>()
  const unknown: string[] = []
  const twice = new Set<string>()
  const notes: string[] = []
  let text = query
  if (query.length > longestRead) {
    // The field that the limit cuts in two is left out whole.
    const whole = query.lastIndexOf('&', longestRead)
    text = query.slice(0, Math.max(0, whole))
    notes.push(`The link is longer than ${longestRead} characters; only its beginning was read.`)
  }
  for (const part of text.split('&')) {
    if (part === '') continue
    const mark = part.indexOf('=')
    const rawKey = mark < 0 ? part : part.slice(0, mark)
    const key = decoded(rawKey) ?? rawKey
    if (!isKnown(key)) unknown.push(key)
    else if (fields.has(key)) twice.add(key)
    else fields.set(key, mark < 0 ? '' : part.slice(mark + 1))
  }
  for (const key of twice) notes.push(`${key} is in the link more than once; the first one counts.`)
  return { fields, unknown, notes }
}

function readField<S, V>(row: Setting<S, V>, raw: string): { value: V; note?: string } {
  const text = decoded(raw)
  const label = inSentence(row.label)
  const said = `${row.key}=${shownText(text ?? raw)} in the link`
  try {
    if (text === undefined) throw new RangeError('has a broken % escape')
    const value = row.read(text)
    const { range } = row
    if (!range || typeof value !== 'number') return { value }
    const nearest = Math.min(Math.max(value, range.min), range.max)
    if (nearest === value) return { value }
    const bound = value < nearest ? 'less' : 'more'
    const note = `${said} is ${bound} than ${nearest}; ${label} is ${nearest}.`
    return { value: nearest as V & number, note }
  } catch (error) {
    const reason = error instanceof RangeError ? error.message : 'cannot be read'
    return { value: row.initial, note: `${said} ${reason}; ${label} stays ${standing(row)}.` }
  }
}

function standing<S, V>(row: Setting<S, V>): string {
  const option = row.options?.find(({ value }) => value === row.initial)
  const text = option ? inSentence(option.label) : row.write(row.initial)
  return text && text.length <= 24 ? text : 'as it was'
}

function readStep(raw: string): { step: number; note?: string } {
  try {
    const step = readWholeNumber(raw)
    if (step >= 0) return { step }
    return { step: 0, note: `step=${shownText(raw)} in the link is less than 0; the step is 0.` }
  } catch (error) {
    const reason = error instanceof RangeError ? error.message : 'cannot be read'
    return { step: 0, note: `step=${shownText(raw)} in the link ${reason}; the step stays 0.` }
  }
}

function unknownNote(keys: readonly string[]): string {
  const names = [...new Set(keys)].map((key) => shownText(key) || 'a nameless field')
  const shown = names.slice(0, 3).join(', ')
  const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
  const are = names.length > 1 ? 'are' : 'is'
  return `${shown}${more} in the link ${are} not known here, perhaps from a newer version, and left out.`
}

function rowsOf<S extends object>(table: SettingTable<S>) {
  return Object.entries(table) as [keyof S, Setting<S, S[keyof S]>][]
}

/** The value as it stands in a link; undefined when it cannot be in one. */
function encoded<S, V>(row: Setting<S, V>, value: V): string | undefined {
  try {
    const text = row.write(value)
    // A fragment may hold these as they are, and reads better with them.
    return text === undefined
      ? undefined
      : encodeURIComponent(text).replace(/%(?:2C|3B|3A|2F|40)/g, (escape) =>
          decodeURIComponent(escape),
        )
  } catch {
    return undefined
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
