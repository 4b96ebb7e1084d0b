import type { InstanceOf } from '#parts/lab/labInstance.ts'
import { defineModel } from '#parts/lab/labModel.ts'
import { pictureSource } from '#parts/lab/pictureSource.ts'
import { downsampleLayers } from './model/layers.ts'
import { repairDownsample } from './model/repair.ts'
import { downsampleScene, type Mark } from './model/scene.ts'
import { type DownsampleSettings, downsampleTable, initialDownsample } from './settings.ts'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import type { Clock } from '#state/playbackMath.ts'
import { branchGeometry } from './model/branch.ts'
import { leaderOf } from './model/followed.ts'

/** The lab's equation: several layers over one picture, and where each stands at an output of the one that leads. */
export const downsample = defineModel<Mark>()({
  id: 'downsample',
  table: downsampleTable,
  repair: repairDownsample,
  clock: downsampleClock,
  source: pictureSource<DownsampleSettings>(initialDownsample.picture),
  layer: downsampleLayers,
  scene: downsampleScene,
  passing: { initial: {} },
})

export type DownsampleLab = InstanceOf<typeof downsample>

/** Outputs and row length of the branch that leads, products of the one that is looked at. */
function downsampleClock(settings: DownsampleSettings): Clock {
  const shape = pictureShape(settings)
  const geometries = settings.branches.map(({ layer }) => branchGeometry(layer, shape))
  const leader = geometries[leaderOf(geometries)]
  const looked = geometries[settings.look - 1]
  return {
    count: (leader?.outputHeight ?? 1) * (leader?.outputWidth ?? 1),
    rowLength: leader?.outputWidth ?? 1,
    products: (looked?.kernelHeight ?? 1) * (looked?.kernelWidth ?? 1),
  }
}
