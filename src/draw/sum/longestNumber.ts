import { aboutText } from '#draw/numberWords.ts'

/** How many numbers of a map are printed to find a long one, beside the least and the greatest. */
const samples = 48

/** The longest text among the least, the greatest and a sample of the numbers. */
export function longestNumber(values: Float32Array | Float64Array): string {
  let least = values[0] ?? 0
  let greatest = least
  for (const value of values) {
    least = Math.min(least, value)
    greatest = Math.max(greatest, value)
  }
  const stride = Math.max(1, Math.floor(values.length / samples))
  const sample = values.filter((_, index) => index % stride === 0)
  return [least, greatest, ...sample].map(aboutText).reduce(longer)
}

function longer(a: string, b: string): string {
  return b.length > a.length ? b : a
}
