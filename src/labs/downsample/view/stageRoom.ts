/**
 * How much is written on a card. `full`: its sizes, what remains, what is read, and every scale of colours; `long`: the
 * same without the scales that are the input's; `short`: in fewer words; `brief`: without the reads; `least`: the name,
 * what remains and what each grid is; `names`: the name and what remains.
 */
export const details = ['full', 'long', 'short', 'brief', 'least', 'names'] as const
export type Detail = (typeof details)[number]

/**
 * Of each the least width of a card, in lines, and what its words are worth beside larger cells: what a grid is has to be
 * said, unless it could not be seen at all.
 */
export const written: Readonly<Record<Detail, { readonly lines: number; readonly worth: number }>> =
  {
    full: { lines: 13, worth: 0.5 },
    long: { lines: 13, worth: 0.45 },
    short: { lines: 9, worth: 0.2 },
    brief: { lines: 8, worth: 0.05 },
    least: { lines: 8, worth: 0 },
    names: { lines: 5.5, worth: -2.5 },
  }

/** What is left free on a stage: more on a large one. */
export type Room = Readonly<ReturnType<typeof roomOf>>

/** The room of a stage of that many pixels, with lines of text so high and that much written on the cards. */
export function roomOf(width: number, height: number, line: number, detail: Detail) {
  const isSmall = isSmallStage(width, height) || !isWordy(detail)
  const side = isSmall ? 12 : 16
  return {
    detail,
    /** At the left and the right, for the letters of windows at the border. */
    side,
    width: width - 2 * side,
    height: height - 4,
    /** Of text, in pixels. */
    line,
    /** Whether there is room for few words only. */
    isSmall,
    /** Over the input: its name and a button. */
    inputHead: 2 * line,
    /** Under every grid, for its scale of colours. */
    foot: 1.55 * line + 4,
    /** Between the input and what is made of it, between cards, between the grids of a card. */
    wide: isSmall ? 18 : Math.max(40, 0.04 * width),
    gap: isSmall ? 8 : 22,
    near: isSmall ? 10 : 18,
    /** Of the input with its name, of a card with its words, of a grid with its scale. */
    narrowest: 9.2 * line,
    card: written[detail].lines * line,
    least: 3.4 * line,
  }
}

/** What may be written on the cards of a stage of that many pixels. */
export function detailsOf(width: number, height: number): readonly Detail[] {
  return isSmallStage(width, height) ? details.filter((detail) => !isWordy(detail)) : details
}

function isSmallStage(width: number, height: number): boolean {
  return width < 620 || height < 400
}

function isWordy(detail: Detail): boolean {
  return detail === 'full' || detail === 'long'
}

/** How wide a text is on the stage, with some to spare: digits are wider than letters. */
export function textWidth(text: string, line: number): number {
  return Array.from(text, (letter) => letterWidths.get(letter) ?? 0.39).reduce(
    (sum, part) => sum + part * line,
    0,
  )
}

/** Of some letters, as parts of a line; without them a text of many spaces would seem far too long. */
const letterWidths: ReadonlyMap<string, number> = new Map([
  ...Array.from('0123456789×≈→+', (letter) => [letter, 0.47] as const),
  ...Array.from(' .,:iljt', (letter) => [letter, 0.24] as const),
  ...Array.from('mM%', (letter) => [letter, 0.68] as const),
])
