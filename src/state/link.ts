import { shownText } from './shownText.ts'

/** More of a link than this is not read. */
export const longestRead = 8192
/** A link longer than this is not written. */
export const longestWritten = 2048
/** The fields of the playback; no setting may have one of these keys. */
export const stepKey = 'step'
export const paceKey = 'pace'

/**
 * The two halves of `#/slide?k=3`: the lab's name, cleaned for display ('' when there is none), and
 * the query without its `?`. Never throws.
 */
export function splitLink(hash: string): { lab: string; query: string } {
  const text = unwrapped(hash)
  const mark = text.indexOf('?')
  const path = mark < 0 ? text : text.slice(0, mark)
  const name = path.slice(0, 64).replace(/^#?\/?/, '')
  return { lab: shownText(decodedText(name) ?? name), query: mark < 0 ? '' : text.slice(mark + 1) }
}

/** Some programs escape a whole fragment: `#%2Fslide%3Fk%3D3`. */
function unwrapped(hash: string): string {
  if (hash.includes('?') || !/^#?%2f/i.test(hash)) return hash
  return decodedText(hash.slice(0, longestRead)) ?? hash
}

/** The text with its % escapes resolved; undefined when one is broken. */
export function decodedText(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
