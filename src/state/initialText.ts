import type { Setting } from './setting.ts'
import { inSentence } from './shownText.ts'

/** What a sentence calls the value that a setting has at first; undefined when that is too long for one. */
export function initialText<S, V>(row: Setting<S, V>): string | undefined {
  const option = row.options?.find(({ value }) => value === row.initial)
  const said = option ? inSentence(option.label) : row.describe?.(row.initial)
  const text = said ?? row.write(row.initial)
  return text && text.length <= 24 ? text : undefined
}
