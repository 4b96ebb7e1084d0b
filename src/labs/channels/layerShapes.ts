/** How many grids of which size a layer is drawn as. */
export interface LayerShapes {
  readonly channels: number
  readonly maps: number
  /** How many channels a kernel reads: those of its group. */
  readonly slices: number
  readonly input: { readonly rows: number; readonly columns: number }
  readonly side: number
  readonly output: { readonly rows: number; readonly columns: number }
  /** Whether what a channel gives is shown apart: a part that is the map itself is not. */
  readonly hasParts: boolean
  /** Whether all maps are mixed once more by a pointwise kernel. */
  readonly isTwoStep?: boolean
}
