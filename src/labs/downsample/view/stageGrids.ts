import type { GridBox } from '#draw/gridBox.ts'
import type { DownsampleLayers } from '#labs/downsample/model/layers.ts'
import type { BranchScene } from './gridScenes.ts'
import type { DownsampleLayout } from './layout.ts'

/** What the marks on the stage are drawn from: the branches, and where the picture and the grids of each stand. */
export interface StageGrids {
  readonly layers: DownsampleLayers
  /** The picture alone, without the margin that the windows reach into. */
  readonly picture: GridBox
  readonly boxes: readonly Partial<Record<BranchScene['grid'], GridBox>>[]
}

export function stageGrids(
  layers: DownsampleLayers,
  { input, cards }: DownsampleLayout,
  scenes: readonly (readonly BranchScene[])[],
): StageGrids {
  const { margin, height, width } = layers
  return {
    layers,
    picture: {
      cell: input.cell,
      x: input.x + margin.left * input.cell,
      y: input.y + margin.top * input.cell,
      rows: height,
      columns: width,
    },
    boxes: scenes.map((grids, at) =>
      Object.fromEntries(grids.map(({ grid }, place) => [grid, cards[at]?.grids[place]])),
    ),
  }
}
