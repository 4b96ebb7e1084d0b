import type { DownsampleSettings } from '#labs/downsample/settings.ts'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import type { Clock } from '#state/playbackMath.ts'
import { branchGeometry } from './branchGeometry.ts'
import { leaderOf } from './followed.ts'

/** Outputs and row length of the branch that leads, products of the one that is looked at. */
export function downsampleClock(settings: DownsampleSettings): Clock {
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
