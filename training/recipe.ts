import type { DigitNetName } from '#data/digitNets.ts'

/** How all networks are trained. */
export const recipe = {
  command: 'npm run train:digits',
  seed: 1,
  batch: 64,
  /** Of Adam at the first update; it falls along half a cosine. */
  rate: 1e-3,
} as const

/** How often each network sees the 60,000 digits. */
export const epochs: Readonly<Record<DigitNetName, number>> = {
  conv: 5,
  lenet: 8,
  global: 5,
  linear: 5,
  dense7: 5,
  dense77: 5,
  dense300: 5,
  shifted: 5,
}

/** How far the digits of that one network are moved at most, in pixels. */
export const farthestMove = 8

/** How many of the 10,000 test digits a network reads at least, where it is said of it. */
export const leastCorrect: Readonly<Partial<Record<DigitNetName, number>>> = {
  conv: 9800,
  lenet: 9880,
  dense300: 9750,
}
