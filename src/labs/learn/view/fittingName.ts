/** A caption: what a figure is, and what more is said of it. */
export type CaptionWords = readonly [label: string, title?: string]

/** A name for the eye and one for the ear. */
export interface FittingName {
  readonly label: string
  readonly title: string
  readonly name: string
}

/** About how wide a letter of a caption is, as a part of the line that it stands in. */
const letterWidth = 0.42

/** Of several ways to say the same, the longest first, the first that has room over a figure; the last where none has. */
export function fittingName(
  ways: readonly CaptionWords[],
  room: number,
  line: number,
): FittingName {
  const fits = ([label, title = '']: CaptionWords) =>
    (label.length + title.length) * letterWidth * line <= room
  const [label = '', title = ''] = ways.find(fits) ?? ways.at(-1) ?? []
  return { label, title, name: ways[0]?.[0] ?? label }
}
