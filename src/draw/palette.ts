/** The theme's colours that a canvas needs, as CSS colour texts; a component reads them from the tokens. */
export interface Palette {
  readonly paper: string
  readonly ink: string
  readonly inkSoft: string
  readonly line: string
  readonly lineStrong: string
  readonly input: string
  readonly kernel: string
  readonly output: string
  readonly padding: string
  readonly paddingSoft: string
  readonly negative: string
  readonly negativeSoft: string
  readonly zero: string
  readonly positiveSoft: string
  readonly positive: string
  readonly error: string
}

const tokens: Record<keyof Palette, string> = {
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
}

/** The palette under the theme in force; `valueOf` looks a custom property up. */
export function readPalette(valueOf: (token: string) => string): Palette {
  const names = Object.keys(tokens) as (keyof Palette)[]
  const read = (name: keyof Palette) => valueOf(tokens[name]).trim() || '#888888'
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<
    keyof Palette,
    string
  >
}
