import type { InstanceOf } from '#parts/lab/labInstance.ts'
import { defineModel } from '#parts/lab/labModel.ts'
import { pictureSource } from '#parts/lab/pictureSource.ts'
import { downsampleLayers } from './model/layers.ts'
import { downsampleScene, type Mark } from './model/scene.ts'
import { type DownsampleSettings, downsampleTable, initialDownsample } from './settings.ts'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import type { Clock } from '#state/playbackMath.ts'
import { type Branch, branchGeometry, branchLetters, branchWords } from './model/branch.ts'
import { leaderOf } from './model/followed.ts'
import type { Repaired } from '#state/setting.ts'
import { fittingLayer } from './model/branchLimits.ts'

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

/** The nearest settings that can be drawn, with a sentence for everything that had to change. */
export function repairDownsample(settings: DownsampleSettings): Repaired<DownsampleSettings> {
  const notes: string[] = []
  const shape = pictureShape({ ...settings, colour: 'grey' })
  const branches = settings.branches.map((branch, at) => {
    const mended = mendedBranch(branch, fittingLayer(branch.layer, shape))
    if (mended !== branch)
      notes.push(
        `Layer ${branchLetters[at]}, ${branchWords(branch)}, does not fit here; it is ${branchWords(mended)} now.`,
      )
    return mended
  })
  const isSame = branches.every((branch, at) => branch === settings.branches[at])
  return {
    settings: {
      ...settings,
      // The lab compares layers on one channel; a colour picture is shown in grey.
      colour: 'grey',
      branches: isSame ? settings.branches : branches,
      look: Math.min(settings.look, branches.length),
    },
    notes,
  }
}

function mendedBranch(branch: Branch, layer: Branch['layer']): Branch {
  const hasNoEdge = layer.kind === 'conv' && layer.kernel === 1 && branch.weights === 'sobel'
  if (layer === branch.layer && !hasNoEdge) return branch
  return { ...branch, layer, weights: hasNoEdge ? 'centre' : branch.weights }
}
