import type { KernelRows } from '#data/kernelPreset.ts'

/** A number that a filter can be given. */
export interface FilterParameter {
  readonly id: string
  readonly label: string
  readonly unit?: string
  readonly initial: number
  readonly min: number
  readonly max: number
  readonly step: number
}

export type FilterFamily =
  'blur' | 'sharpen' | 'edges' | 'directional' | 'emboss' | 'texture' | 'learned'

/** A kernel by name, as a function of its parameters. */
export interface PhotoFilter extends FamilyFilter {
  readonly family: FilterFamily
}

/** The same without its family, as the list of the family holds it. */
export interface FamilyFilter {
  readonly id: string
  readonly label: string
  /** What it is for, in one line. */
  readonly purpose: string
  readonly parameters: readonly FilterParameter[]
  /** Whether it is the gradient: its kernel across and the same one down, their two results combined to one. */
  readonly combines?: 'magnitude' | 'orientation'
  /** Whether its results, which are signed, look right on middle grey. */
  readonly isOnGrey?: boolean
  /** The kernel, sides odd and 15 at most; values in the order of the parameters. */
  readonly make: (values: readonly number[]) => KernelRows
}
