import { initialText } from './initialText.ts'
import { longestWritten } from './link.ts'
import { firstPlayhead, type Playhead } from './playhead.ts'
import { paceField, stepField } from './playheadFields.ts'
import type { Setting, SettingTable } from './setting.ts'
import { settingRows } from './settingRows.ts'
import { inSentence } from './shownText.ts'

/**
 * `prefix?k=3&step=12`: every setting that differs from its initial value, in the order of the
 * table, then pace and step where they are not the first, in at most 2,048 characters. What has no text, or is too
 * long, is only named, or left out where it has no name; `lacks` has a sentence on each.
 */
export function encodeSettings<S extends object>(
  table: SettingTable<S>,
  settings: S,
  playhead: Playhead = firstPlayhead,
  prefix = '',
  first: Playhead = firstPlayhead,
): { link: string; lacks: string[] } {
  const fields = new Map<string, string>()
  const lacks = new Map<string, string>()
  const shorten = (name: keyof S) => {
    const row = table[name]
    const named = row.name?.(settings[name])
    const text = named && encoded(() => named.text)
    lacks.set(row.key, named?.said ?? leftOut(row))
    if (text === undefined || text === fields.get(row.key)) fields.delete(row.key)
    else fields.set(row.key, text)
  }

  for (const [name, row] of settingRows(table)) {
    const text = encoded(() => row.write(settings[name]))
    if (text === undefined) shorten(name)
    else if (text !== encoded(() => row.write(row.initial))) fields.set(row.key, text)
  }
  const ofPlayhead = playheadText(playhead, first)
  const query = () =>
    [...Array.from(fields, ([key, text]) => `${key}=${text}`), ...ofPlayhead].join('&')
  while (prefix.length + 1 + query().length > longestWritten) {
    const [longest] = settingRows(table).toSorted(
      ([, a], [, b]) => (fields.get(b.key)?.length ?? 0) - (fields.get(a.key)?.length ?? 0),
    )
    if (!longest) break
    shorten(longest[0])
  }
  return { link: query() === '' ? prefix : `${prefix}?${query()}`, lacks: [...lacks.values()] }
}

/** Pace and step, where they are not the first ones. */
function playheadText(playhead: Playhead, first: Playhead): string[] {
  const step = stepField.write(playhead)
  return [
    ...(playhead.pace === first.pace ? [] : [`${paceField.key}=${playhead.pace}`]),
    ...(step === stepField.write(first) ? [] : [`${stepField.key}=${step}`]),
  ]
}

function leftOut<S, V>(row: Setting<S, V>): string {
  const instead = initialText(row) ?? 'another'
  return `The ${inSentence(row.label)} is too long to be in it: others see ${instead} in its place.`
}

/** The text as it stands in a link; undefined when there is none, or it cannot be in one. */
function encoded(write: () => string | undefined): string | undefined {
  try {
    const text = write()
    return text === undefined
      ? undefined
      : encodeURIComponent(text).replace(legible, decodeURIComponent)
  } catch {
    return undefined
  }
}

/** Escapes of `,` `;` `:` `/` `@`, which a fragment may hold as they are. */
const legible = /%(?:2C|3B|3A|2F|40)/g
