/** A number that was written, and the worth of its last digit, by which it may be off by half. */
export interface WrittenNumber {
  readonly value: number
  readonly unit: number
}

/** What a text says: `−1.5`, `≈ 0.33`, `(−2)`, `4.8k`; undefined when it is no number. */
export function writtenNumber(text: string): WrittenNumber | undefined {
  const [, minus = '', digits = '', suffix = ''] =
    /^\(?(?:≈ ?)?(−?)(\d*\.?\d+)([kM]?)\)?$/.exec(text.trim().replaceAll(',', '')) ?? []
  if (digits === '') return undefined
  const scale = suffix === 'k' ? 1e3 : suffix === 'M' ? 1e6 : 1
  const [, decimals = ''] = digits.split('.')
  return {
    value: (minus === '' ? 1 : -1) * Number(digits) * scale,
    unit: scale * 10 ** -decimals.length,
  }
}

/** Whether a written number is that value, rounded to its last digit. */
export function isWritten({ value, unit }: WrittenNumber, as: number): boolean {
  return Math.abs(value - as) <= unit * 0.500001 + Math.abs(as) * 1e-6
}
