/** What is left free on a stage: more on a large one. */
export interface Room {
  /** At the left and the right, for the letters of windows at the border. */
  readonly side: number
  readonly width: number
  readonly height: number
  /** Of text, in pixels. */
  readonly line: number
  /** Whether there is room for a few words only. */
  readonly isSmall: boolean
  /** Whether there is room for names only. */
  readonly isBare: boolean
  /** Over the input: its name and a button. */
  readonly inputHead: number
  /** Under every grid, for its scale of colours. */
  readonly foot: number
  /** Between the input and what is made of it, between cards, between the grids of a card. */
  readonly wide: number
  readonly gap: number
  readonly near: number
  /** Of the input with its name, of a card with its words, of a grid with its scale. */
  readonly narrowest: number
  readonly card: number
  readonly least: number
}

/** The room of a stage of that many pixels, with lines of text so high. */
export function roomOf(width: number, height: number, line: number, isBare = false): Room {
  const isSmall = isBare || width < 620 || height < 400
  return {
    side: isSmall ? 12 : 16,
    width: width - 2 * (isSmall ? 12 : 16),
    height: height - 4,
    line,
    isSmall,
    isBare,
    inputHead: 2 * line,
    foot: 1.55 * line + 4,
    wide: isSmall ? 18 : Math.max(40, 0.04 * width),
    gap: isSmall ? 8 : 22,
    near: isSmall ? 10 : 18,
    narrowest: 10 * line,
    card: isBare ? 5 * line : isSmall ? 8.6 * line : 15.5 * line,
    least: isBare ? 0 : 3.4 * line,
  }
}
