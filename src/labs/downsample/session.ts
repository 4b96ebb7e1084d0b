import { pictureShape } from '#parts/picture/pictureChoice.ts'
import { playFromFirst } from '#state/playFromFirst.ts'
import { createLabSession } from '#state/labSession.ts'
import type { Clock } from '#state/playbackMath.ts'
import { branchGeometry } from './branchGeometry.ts'
import { leaderOf } from './followed.ts'
import { repairDownsample } from './repair.ts'
import { type DownsampleSettings, downsampleTable } from './settings.ts'
import { clearView } from './view.ts'

/** The lab's settings and step. */
export const downsampleSession = createLabSession<DownsampleSettings>({
  id: 'downsample',
  table: downsampleTable,
  repair: repairDownsample,
  clock: downsampleClock,
  onBegin: clearView,
})

/** Shows the layers from the first output, in motion unless the person wants none. */
export function playFromStart(): void {
  playFromFirst(downsampleSession.playback)
}

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
