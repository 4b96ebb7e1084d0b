import type { GridBox } from '#draw/gridBox.ts'
import type { BranchScene } from './gridScenes.ts'
import type { DownsampleLayers } from '#labs/downsample/model/layers.ts'
import type { DownsampleLayout } from './layout.ts'

/** What the marks on the stage are drawn from: the branches, their grids, and where those stand. */
export interface StageGrids {
  readonly layers: DownsampleLayers
  readonly layout: DownsampleLayout
  readonly scenes: readonly (readonly BranchScene[])[]
}

/** The box of a grid of a branch, if it has one. */
export function gridBoxOf(
  { layout, scenes }: StageGrids,
  at: number,
  part: BranchScene['part'],
): GridBox | undefined {
  const place = scenes[at]?.findIndex((each) => each.part === part) ?? -1
  return layout.cards[at]?.grids[place]
}
