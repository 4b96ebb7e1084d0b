/** A kernel under measurement; separable ones are a column times a row. */
export interface PhotoKernel {
  readonly label: string
  readonly size: number
  /** Row-major; they add up to 1. */
  readonly numbers: Float32Array
  /** What the column and the row of a separable kernel are; undefined for others. */
  readonly line: Float32Array | undefined
}

/** 3×3 sharpens, 11×11 has nothing that could be made use of, 15×15 is a Gaussian. */
export const photoKernels: readonly PhotoKernel[] = [
  {
    label: '3×3',
    size: 3,
    numbers: Float32Array.of(-0.1, -0.2, -0.05, -0.15, 2, -0.1, -0.05, -0.25, -0.1),
    line: undefined,
  },
  {
    label: '11×11',
    size: 11,
    numbers: scaled(Float32Array.from({ length: 121 }, wave)),
    line: undefined,
  },
  gaussian(15, 2.6),
]

function gaussian(size: number, sigma: number): PhotoKernel {
  const line = scaled(
    Float32Array.from({ length: size }, (_, i) =>
      Math.exp(-((i - (size - 1) / 2) ** 2) / (2 * sigma ** 2)),
    ),
  )
  const numbers = Float32Array.from({ length: size * size }, (_, i) => {
    return line[Math.floor(i / size)]! * line[i % size]!
  })
  return { label: `Gaussian ${size}×${size}`, size, numbers, line }
}

/** Between 0.5 and 1.5, of full rank for all that matters. */
function wave(_: unknown, place: number): number {
  return 1 + Math.sin(place * place) / 2
}

function scaled(numbers: Float32Array): Float32Array {
  const sum = numbers.reduce((total, each) => total + each, 0)
  return numbers.map((each) => each / sum)
}
