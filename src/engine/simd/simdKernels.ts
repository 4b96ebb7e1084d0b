/** Rows of windows in a band: the first window of the first row, bytes from row to row, rows and columns of outputs. */
type Windows = [band: number, rowStep: number, rows: number, cols: number]
type Taps = [offsets: number, weights: number, taps: number, bias: number]
type Rows = [out: number, outStep: number]
type Planes = [out: number, outStep: number, outPlane: number]
type Colours = [red: number, green: number, blue: number]
type Tone = [isAbsolute: number, scale: number, offset: number]

type Kernel<Parameters extends number[]> = (...given: Parameters) => void

/** The functions of `assembly/kernels.as.ts`; pointers and steps are bytes. */
export interface SimdKernels {
  readonly sumTaps: Kernel<[...Windows, ...Taps, ...Rows]>
  readonly sumTapsOfFour: Kernel<[...Windows, ...Taps, ...Planes]>
  readonly sumNineTaps: Kernel<[...Windows, weights: number, bias: number, ...Rows]>
  readonly largestOfFour: Kernel<[...Windows, ...Rows]>
  readonly sumRows: Kernel<
    [input: number, inputs: number, weights: number, bias: number, out: number, outputs: number]
  >
  readonly copyBlock: Kernel<
    [from: number, fromStep: number, to: number, toStep: number, rows: number, columns: number]
  >
  readonly multiplyMatrices: Kernel<
    [
      ...[a: number, aRow: number, aStep: number, b: number, bRow: number],
      ...[out: number, outRow: number, rows: number, inner: number, columns: number],
    ]
  >
  readonly splitPhases: Kernel<
    [row: number, cols: number, stride: number, phases: number, out: number, phaseStep: number]
  >
  readonly spreadTiles: Kernel<
    [
      ...[band: number, rowStep: number, planeStep: number, channels: number],
      ...[tiles: number, used: number, factors: number, columns: number],
    ]
  >
  readonly multiplyTiles: Kernel<
    [
      ...[kernels: number, factors: number, products: number],
      ...[outputs: number, channels: number, tiles: number],
      ...[offsets: number, none: number],
    ]
  >
  readonly gatherTiles: Kernel<
    [
      ...[products: number, outputs: number, tiles: number, used: number, bias: number],
      ...Planes,
      columns: number,
    ]
  >
  readonly unpackPixels: Kernel<[pixels: number, count: number, ...Colours]>
  readonly packPixels: Kernel<[...Colours, count: number, ...Tone, pixels: number]>
}
