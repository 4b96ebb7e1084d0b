import type { PictureSettings } from '#parts/picture/pictureChoice.ts'
import type { KernelKind } from './kernels.ts'

/** Everything a person chooses in the Matrix lab. */
export interface MatrixSettings extends PictureSettings {
  readonly view: 'matrix' | 'columns'
  /** Forwards, or back, with the matrix transposed. */
  readonly mode: 'conv' | 'transposed'
  /** Whose the weights are: a kernel's, each connection's own, or a dense layer's. */
  readonly connectivity: 'conv' | 'local' | 'dense'
  readonly kernel: KernelKind
  /** The weights of a kernel of one's own, slice by slice. */
  readonly own: readonly number[]
  readonly kernelSize: number
  /** Cells of W with a number of their own where weights are not shared: row, column, both from 1, and number, forwards. */
  readonly cells: readonly number[]
  readonly stride: number
  readonly dilation: number
  readonly padding: 'valid' | 'same' | 'full' | 'all' | 'sides'
  readonly pad: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  readonly border: 'zeros' | 'reflect' | 'replicate' | 'circular'
  readonly channels: number
  readonly maps: number
  readonly groups: number
}
