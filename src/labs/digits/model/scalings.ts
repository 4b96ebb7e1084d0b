/** How pixels of 0 (paper) to 1 (ink) become what a network was trained on: no file says it. */
export const scalings = {
  unit: { label: '0 to 1', scale: 1, offset: 0 },
  bytes: { label: '0 to 255', scale: 255, offset: 0 },
  mnist: {
    label: '−0.42 to 2.82, by MNIST’s mean and deviation',
    scale: 1 / 0.3081,
    offset: -0.1307 / 0.3081,
  },
  signed: { label: '−1 to 1', scale: 2, offset: -1 },
  inverted: { label: '1 to 0, paper white', scale: -1, offset: 1 },
} as const

export type ScalingName = keyof typeof scalings

export const scalingNames = Object.keys(scalings) as readonly ScalingName[]
