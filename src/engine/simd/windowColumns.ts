import type { ConvGeometry } from "#core/convGeometry.ts";
import { windowSources } from "#core/windowSources.ts";

/** Some rows of the outputs of one group of one image. */
export interface WindowPart {
  readonly group: number;
  /** Where the group's first input channel begins in the input. */
  readonly input: number;
  /** Where its first output of these rows is in the output. */
  readonly output: number;
  readonly top: number;
  readonly rows: number;
}

/** Floats that the windows of a part should not exceed: with 256 kB they share a core's cache with what they meet. */
const mostFloats = 1 << 16;

/** Numbers that a window reads. */
export function tapsOf({
  groupInputChannels,
  kernelHeight,
  kernelWidth,
}: ConvGeometry): number {
  return groupInputChannels * kernelHeight * kernelWidth;
}

/** Rows of outputs in a part. */
export function partRows(geometry: ConvGeometry): number {
  const { outputHeight, outputWidth } = geometry;
  const fitting = Math.floor(mostFloats / (tapsOf(geometry) * outputWidth));
  return Math.min(outputHeight, Math.max(1, fitting));
}

/** All of a convolution, in parts whose windows fit the cache. */
export function windowParts(geometry: ConvGeometry): WindowPart[] {
  const { batch, groups, groupInputChannels, inputHeight, inputWidth } =
    geometry;
  const { groupOutputChannels, outputHeight, outputWidth } = geometry;
  const most = partRows(geometry);
  const parts: WindowPart[] = [];
  for (let image = 0; image < batch; image++)
    for (let group = 0; group < groups; group++)
      for (let top = 0; top < outputHeight; top += most) {
        const at = image * groups + group;
        parts.push({
          group,
          input: at * groupInputChannels * inputHeight * inputWidth,
          output: (at * groupOutputChannels * outputHeight + top) * outputWidth,
          top,
          rows: Math.min(most, outputHeight - top),
        });
      }
  return parts;
}

/** The rows and columns that the taps of windows read; −1 for zeros. */
export interface WindowLines {
  readonly geometry: ConvGeometry;
  /** [outputHeight, kernelHeight] */
  readonly rows: Int32Array;
  /** [kernelWidth] */
  readonly cols: readonly Cols[];
}

/** The columns that a tap reads in a row of windows; −1 for zeros. */
interface Cols {
  /** [outputWidth] */
  readonly sources: Int32Array;
  /** The first, where all are neighbours inside the image; else −1. */
  readonly from: number;
}

/** Where the windows of a convolution read. */
export function windowLines(geometry: ConvGeometry): WindowLines {
  const { kernelWidth, outputWidth } = geometry;
  const { rows, cols } = windowSources(geometry);
  const colsOf = (kx: number): Cols => {
    const sources = Int32Array.from(
      { length: outputWidth },
      (_, x) => cols[x * kernelWidth + kx]!,
    );
    const first = sources[0]!;
    const areNeighbours =
      first >= 0 && sources.every((col, x) => col === first + x);
    return { sources, from: areNeighbours ? first : -1 };
  };
  return {
    geometry,
    rows,
    cols: Array.from({ length: kernelWidth }, (_, kx) => colsOf(kx)),
  };
}

/** Windows among floats: taps down and outputs across, or the other way round. */
export interface WindowMatrix {
  readonly floats: Float32Array;
  readonly at: number;
  /** Floats from a tap to the next. */
  readonly tapStep: number;
  /** Floats from an output's window to the next one's. */
  readonly cellStep: number;
}

/** Writes what the windows of a part read, zeros where they read none. */
export function fillWindows(
  to: WindowMatrix,
  input: Float32Array,
  lines: WindowLines,
  part: WindowPart,
): void {
  const { floats, cellStep } = to;
  eachLine(to, lines, part, (line, source, { sources, from }) => {
    const { length } = sources;
    if (source < 0)
      for (let x = 0; x < length; x++, line += cellStep) floats[line] = 0;
    else if (from >= 0)
      for (
        let x = 0, cell = source + from;
        x < length;
        x++, cell++, line += cellStep
      )
        floats[line] = input[cell]!;
    else
      for (let x = 0; x < length; x++, line += cellStep) {
        const col = sources[x]!;
        floats[line] = col < 0 ? 0 : input[source + col]!;
      }
  });
}

/** Adds what stands in the windows of a part to the cells of an input that they read. */
export function addWindows(
  from: WindowMatrix,
  input: Float32Array,
  lines: WindowLines,
  part: WindowPart,
): void {
  const { floats, cellStep } = from;
  eachLine(from, lines, part, (line, source, { sources }) => {
    if (source < 0) return;
    for (let x = 0; x < sources.length; x++, line += cellStep) {
      const col = sources[x]!;
      if (col >= 0) input[source + col] = input[source + col]! + floats[line]!;
    }
  });
}

/** Calls with each row of windows of each tap: where it begins in the matrix and in the input, −1 for zeros, and what columns it reads. */
function eachLine(
  { at, tapStep, cellStep }: WindowMatrix,
  { geometry, rows, cols }: WindowLines,
  part: WindowPart,
  visit: (line: number, source: number, cols: Cols) => void,
): void {
  const {
    groupInputChannels,
    inputHeight,
    inputWidth,
    outputWidth,
    kernelHeight,
  } = geometry;
  let tap = at;
  for (let channel = 0; channel < groupInputChannels; channel++)
    for (let ky = 0; ky < kernelHeight; ky++)
      for (let kx = 0; kx < cols.length; kx++, tap += tapStep)
        for (let y = 0; y < part.rows; y++) {
          const row = rows[(part.top + y) * kernelHeight + ky]!;
          const source =
            part.input + (channel * inputHeight + row) * inputWidth;
          visit(
            tap + y * outputWidth * cellStep,
            row < 0 ? -1 : source,
            cols[kx]!,
          );
        }
}
