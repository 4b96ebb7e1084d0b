/** One axis of a layer, as far as its size depends on it. */
interface SizeTerms {
  /** Cells of the layer below. */
  readonly size: number
  readonly reach: number
  readonly stride: number
  /** Cells on both sides together. */
  readonly padding: number
  readonly transposed?: boolean
}

/** How the size of a layer follows from that of the layer below: "⌊(32 + 2 − 3) ÷ 2⌋ + 1". */
export function sizeSum({ size, reach, stride, padding, transposed }: SizeTerms): string {
  if (transposed) return `${stride} × (${size} − 1) + ${reach}${padding > 0 ? ` − ${padding}` : ''}`
  const inner = `${size}${padding > 0 ? ` + ${padding}` : ''} − ${reach}`
  return `${stride > 1 ? `⌊(${inner}) ÷ ${stride}⌋` : inner} + 1`
}

/** What it comes to; below 1 where the layer does not fit. */
export function sizeOf({ size, reach, stride, padding, transposed }: SizeTerms): number {
  return transposed
    ? stride * (size - 1) + reach - padding
    : Math.floor((size + padding - reach) / stride) + 1
}
