import { readLayer, writeLayer } from '#parts/layers/layerText.ts'
import type { Setting } from '#state/setting.ts'
import { type Branch, branchKinds, branchWords, mostBranches, plainBranch } from './branch.ts'

const namedWeights = ['mean', 'sobel', 'centre'] as const

/**
 * The branches in a link, parted by `~`: each a layer, and behind points the name of its kernel where it is no Gaussian,
 * and what is before and after it: `c3s2.mean~m2.blur.up`.
 */
export const branchesSetting: Setting<unknown, readonly Branch[]> = {
  key: 'b',
  label: 'Layers',
  initial: [readBranch('c3s2ps'), readBranch('m2')],
  describe: (branches) => branches.map(branchWords).join(' and '),
  write: (branches) => branches.map(writeBranch).join('~'),
  read(text) {
    const parts = text.split('~', mostBranches + 1)
    if (parts.length > mostBranches) throw new RangeError(`has more than ${mostBranches} layers`)
    return parts.map(readBranch)
  },
}

function writeBranch({ layer, weights, blur, up }: Branch): string {
  const isNamed = layer.kind === 'conv' && weights !== 'gaussian'
  return [writeLayer(layer), isNamed && weights, blur && 'blur', up && 'up']
    .filter((part) => part !== false)
    .join('.')
}

function readBranch(text: string): Branch {
  const [layerText = '', ...words] = text.split('.', 5)
  const layer = readLayer(layerText)
  if (!branchKinds.includes(layer.kind))
    throw new RangeError('has a transposed layer: .up behind another brings its map back')
  let branch: Branch = { ...plainBranch, layer }
  for (const word of words) {
    const weights = namedWeights.find((name) => name === word)
    if (word === 'blur') branch = { ...branch, blur: true }
    else if (word === 'up') branch = { ...branch, up: true }
    else if (weights && layer.kind === 'conv') branch = { ...branch, weights }
    else
      throw new RangeError(
        `has ${word.slice(0, 24)} behind a layer: mean, sobel, centre, blur or up would do`,
      )
  }
  return branch
}
