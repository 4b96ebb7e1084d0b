import type { KnownLayerId } from './knownLayers.ts'

/** Everything a person chooses in the Sharing lab. */
export interface SharingSettings {
  readonly view: SharingView
  /** 0 is the dense layer, 1 the locally connected one, 2 the one with shared weights; in between it morphs. */
  readonly sharedness: number
  /** Inputs in a row, in the row of nodes. */
  readonly inputs: number
  /** Inputs along a side, in the plane of nodes. */
  readonly side: number
  readonly kernel: number
  readonly stride: number
  readonly padding: number
  readonly bias: boolean
  /** Which numbers the inputs and weights have. */
  readonly seed: number
  /** The layer whose parameters are plotted, and the side of the images that it is made for. */
  readonly known: KnownLayerId
  readonly size: number
}

/** Two diagrams, the plot over input sizes, the edge detector of two weights, and the experiment. */
export type SharingView = 'row' | 'plane' | 'sizes' | 'edges' | 'find'
