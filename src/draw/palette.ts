const tokens = {
  paper: '--paper',
  ink: '--ink',
  inkSoft: '--ink-soft',
  line: '--line',
  lineStrong: '--line-strong',
  input: '--input',
  kernel: '--kernel',
  output: '--output',
  padding: '--padding',
  paddingSoft: '--padding-soft',
  negative: '--negative',
  negativeSoft: '--negative-soft',
  zero: '--zero',
  positiveSoft: '--positive-soft',
  positive: '--positive',
  error: '--error',
} as const

/** The theme's colours that a canvas needs, as CSS colour texts; a component reads them from the tokens. */
export type Palette = Readonly<Record<keyof typeof tokens, string>>

/** The palette under the theme in force; `valueOf` looks a custom property up. */
export function readPalette(valueOf: (token: string) => string): Palette {
  const colours = Object.entries(tokens).map(([name, token]) => [
    name,
    valueOf(token).trim() || '#888888',
  ])
  return Object.fromEntries(colours) as Palette
}
