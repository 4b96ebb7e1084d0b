import { pictureShape } from '#parts/picture/pictureChoice.ts'
import type { Repaired } from '#state/setting.ts'
import { type Branch, branchLetters, branchWords } from './branch.ts'
import { fittingLayer } from './branchLimits.ts'
import type { DownsampleSettings } from '#labs/downsample/settings.ts'

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
