import { copyRows } from './copyRows.ts'
import type { WasmArena } from './wasmArena.ts'

/** A matrix in the arena's scratch memory, each row filled up with zeros to a multiple of sixteen numbers. */
export interface Matrix {
  /** In bytes. */
  readonly pointer: number
  readonly rows: number
  readonly columns: number
  /** Floats from row to row. */
  readonly step: number
}

type Size = readonly [rows: number, columns: number]

/** Matrices of zeros, [rows, columns] each; good until the arena's scratch memory is asked for again. */
export function zeroMatrices<const Sizes extends readonly Size[]>(
  arena: WasmArena,
  ...sizes: Sizes
): { readonly [At in keyof Sizes]: Matrix } {
  const steps = sizes.map(([, columns]) => (columns + 15) & ~15)
  const pointers = arena.scratch(...sizes.map(([rows], at) => rows * steps[at]!))
  const matrices = sizes.map(([rows, columns], at): Matrix => {
    const [pointer, step] = [pointers[at]!, steps[at]!]
    arena.floats.fill(0, pointer / 4, pointer / 4 + rows * step)
    return { pointer, rows, columns, step }
  })
  return matrices as { [At in keyof Sizes]: Matrix }
}

/** Fills a matrix with rows that lie `step` apart, from `from` on. */
export function setMatrix(
  { floats }: WasmArena,
  { pointer, rows, columns, step }: Matrix,
  data: Float32Array,
  from = 0,
  dataStep = columns,
): void {
  copyRows(floats, pointer / 4, step, data, from, dataStep, rows, columns)
}

/** Copies a matrix out, to rows that lie `step` apart, from `to` on. */
export function getMatrix(
  { floats }: WasmArena,
  { pointer, rows, columns, step }: Matrix,
  out: Float32Array,
  to = 0,
  outStep = columns,
): void {
  copyRows(out, to, outStep, floats, pointer / 4, step, rows, columns)
}

/** Adds a · b to `out`. */
export function addProduct({ kernels }: WasmArena, a: Matrix, b: Matrix, out: Matrix): void {
  const [bStep, outStep] = [b.step * 4, out.step * 4]
  // prettier-ignore
  kernels.multiplyMatrices(a.pointer, a.step * 4, 4, b.pointer, bStep, out.pointer, outStep, a.rows, a.columns, out.step)
}

/** Adds aᵀ · b to `out`. */
export function addProductOfTransposed(
  { kernels }: WasmArena,
  a: Matrix,
  b: Matrix,
  out: Matrix,
): void {
  const [bStep, outStep] = [b.step * 4, out.step * 4]
  // prettier-ignore
  kernels.multiplyMatrices(a.pointer, 4, a.step * 4, b.pointer, bStep, out.pointer, outStep, a.columns, a.rows, out.step)
}
