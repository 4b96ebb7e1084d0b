import type { ImageTransform } from '#core/transformImage.ts'
import { printNumber } from '#draw/printNumber.ts'
import type { SquareScene } from './scene.ts'

/** The transform in words: "shift by 3 to the right, 1 down". */
export function transformWords(transform: ImageTransform): string {
  switch (transform.kind) {
    case 'shift': {
      const { right, down } = transform
      const across = `${cells(right)} to the ${right < 0 ? 'left' : 'right'}`
      const along = `${cells(down)} ${down < 0 ? 'up' : 'down'}`
      const parts = [...(right === 0 ? [] : [across]), ...(down === 0 ? [] : [along])]
      return parts.length === 0 ? 'shift by 0' : `shift by ${parts.join(', ')}`
    }
    case 'rotate':
      return `rotation by ${transform.degrees}°`
    case 'scale':
      return `scaling by ${shortText(transform.factor)}`
    case 'flip':
      if (transform.across && transform.down) return 'flip left–right and up–down'
      if (transform.across) return 'flip left–right'
      return transform.down ? 'flip up–down' : 'no flip'
  }
}

/** Eighths of a cell have three decimals. */
function cells(shift: number): string {
  return printNumber(Math.abs(shift), 3).text
}

/** At most two decimals below a hundred, none above; ≈0 is not 0. */
export function shortText(value: number): string {
  const { text } = printNumber(value, Math.abs(value) >= 100 ? 0 : 2)
  return text === '0' && value !== 0 ? '≈0' : text
}

/** The same with ≈ where digits were dropped. */
export function printed(value: number): string {
  const text = shortText(value)
  const decimals = Math.abs(value) >= 100 ? 0 : 2
  return printNumber(value, decimals).rounded && !text.startsWith('≈') ? `≈${text}` : text
}

/** Differences so small come from rounding alone: the last bits of sums in single precision. */
export function isNoise(value: number, { reach }: SquareScene): boolean {
  return value <= 2e-6 * Math.max(1, reach)
}
