/** The functions of `assembly/kernels.as.ts`; pointers and steps are bytes. */
export interface SimdKernels {
  readonly sumTaps: (
    band: number,
    rowStep: number,
    rows: number,
    cols: number,
    offsets: number,
    weights: number,
    taps: number,
    bias: number,
    out: number,
    outStep: number,
  ) => void
  readonly sumTapsOfFour: (
    band: number,
    rowStep: number,
    rows: number,
    cols: number,
    offsets: number,
    weights: number,
    taps: number,
    bias: number,
    out: number,
    outStep: number,
    outPlane: number,
  ) => void
  readonly sumNineTaps: (
    band: number,
    rowStep: number,
    rows: number,
    cols: number,
    weights: number,
    bias: number,
    out: number,
    outStep: number,
  ) => void
  readonly sumRows: (
    input: number,
    inputs: number,
    weights: number,
    bias: number,
    out: number,
    outputs: number,
  ) => void
  readonly splitPhases: (
    row: number,
    cols: number,
    stride: number,
    phases: number,
    out: number,
    phaseStep: number,
  ) => void
  readonly largestOfFour: (
    image: number,
    rowStep: number,
    rows: number,
    cols: number,
    out: number,
    outStep: number,
  ) => void
  readonly spreadTiles: (
    band: number,
    rowStep: number,
    planeStep: number,
    channels: number,
    tiles: number,
    used: number,
    factors: number,
    columns: number,
  ) => void
  readonly multiplyTiles: (
    kernels: number,
    factors: number,
    products: number,
    outputs: number,
    channels: number,
    tiles: number,
  ) => void
  readonly gatherTiles: (
    products: number,
    outputs: number,
    tiles: number,
    used: number,
    bias: number,
    out: number,
    outStep: number,
    outPlane: number,
    columns: number,
  ) => void
  readonly unpackPixels: (
    pixels: number,
    count: number,
    red: number,
    green: number,
    blue: number,
  ) => void
  readonly packPixels: (
    red: number,
    green: number,
    blue: number,
    count: number,
    isAbsolute: number,
    scale: number,
    offset: number,
    pixels: number,
  ) => void
}
