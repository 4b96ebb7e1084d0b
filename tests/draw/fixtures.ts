import type { Palette } from '#draw/palette.ts'

/** Colours by their tokens' meanings, for tests that paint. */
export const palette: Palette = {
  paper: '#fbfaf7',
  ink: '#1c2126',
  inkSoft: '#5b646d',
  line: '#d8d4cb',
  lineStrong: '#a8a299',
  padding: '#7d848b',
  paddingSoft: '#ecebe7',
  negative: '#2166ac',
  negativeSoft: '#92c5de',
  zero: '#f7f7f7',
  positiveSoft: '#f4a582',
  positive: '#b2182b',
  input: '#1f6fb4',
  kernel: '#c2570c',
  output: '#2e7d32',
  error: '#c4267c',
}
