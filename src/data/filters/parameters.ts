import type { FilterParameter } from './photoFilter.ts'

/** The numbers that more than one filter can be given. */
export const parameters = {
  /** The standard deviation of a Gaussian. */
  sigma: { id: 'sigma', label: 'σ', unit: 'px', initial: 1.5, min: 0.5, max: 2.5, step: 0.1 },
  size: { id: 'size', label: 'Size', unit: 'px', initial: 5, min: 3, max: 15, step: 2 },
  /** Of a line, which looks the same half a turn further. */
  angle: { id: 'angle', label: 'Angle', unit: '°', initial: 0, min: 0, max: 175, step: 5 },
  direction: { id: 'angle', label: 'Angle', unit: '°', initial: 45, min: 0, max: 355, step: 5 },
  light: { id: 'angle', label: 'Light from', unit: '°', initial: 225, min: 0, max: 355, step: 5 },
  amount: { id: 'amount', label: 'Amount', initial: 1, min: 0.1, max: 4, step: 0.1 },
  strength: { id: 'strength', label: 'Strength', initial: 1, min: 0.2, max: 3, step: 0.1 },
  wavelength: {
    id: 'wavelength',
    label: 'Wavelength',
    unit: 'px',
    initial: 5,
    min: 2.5,
    max: 9,
    step: 0.5,
  },
} satisfies Record<string, FilterParameter>
