import {
  type LayerChoice,
  type LayerKind,
  layerWords,
  plainLayer,
} from '#parts/layers/layerChoice.ts'
import { weightNames, type WeightName } from './branchWeights.ts'

/** One of the layers that read the same input side by side. */
export interface Branch {
  readonly layer: LayerChoice
  /** The numbers of a convolution; a pool has none. */
  readonly weights: WeightName
  /** A small Gaussian over the input first. */
  readonly blur: boolean
  /** A transposed convolution after it brings the map back to the size of the input. */
  readonly up: boolean
}

export const mostBranches = 4
export const branchLetters = ['A', 'B', 'C', 'D'] as const
export const branchKinds: readonly LayerKind[] = ['conv', 'max', 'average']

/** A branch that is added, before anything is chosen of it. */
const addedBranch: Branch = {
  layer: plainLayer('max', 2),
  weights: 'gaussian',
  blur: false,
  up: false,
}

/** The branch in words: "conv 3×3 Gaussian, stride 2, padding same, blurred first". */
export function branchWords({ layer, weights, blur }: Branch): string {
  const [name = '', ...rest] = layerWords(layer).split(', ')
  // Of a single cell every kernel is the same.
  const isNamed = layer.kind === 'conv' && layer.kernel > 1
  const numbers = isNamed ? ` ${weightNames[weights]}` : ''
  return [`${name}${numbers}`, ...rest, ...(blur ? ['blurred first'] : [])].join(', ')
}

/** The same in fewer words: "max 2×2, stride 2", "conv 3×3, stride 2, same". */
export function mediumBranchWords({ layer, blur }: Branch): string {
  const { stride, dilation, padding } = layer
  return [
    `${kindWord(layer)} ${layer.kernel}×${layer.kernel}`,
    stride > 1 && `stride ${stride}`,
    dilation > 1 && `dilation ${dilation}`,
    padding !== 0 &&
      padding !== 'valid' &&
      (typeof padding === 'number' ? `padding ${padding}` : padding),
    blur && 'blurred',
  ]
    .filter((part) => part !== false)
    .join(', ')
}

/** The same where there is hardly any room: "conv 3×3". */
export function shortestBranchWords({ layer }: Branch): string {
  return `${kindWord(layer)} ${layer.kernel}×${layer.kernel}`
}

function kindWord({ kind }: LayerChoice): string {
  return kind === 'average' ? 'avg' : kind
}

/** The same where there is little room: "max 2×2 s2", "conv 3×3 s2 same". */
export function shortBranchWords({ layer, blur }: Branch): string {
  const { kernel, stride, dilation, padding } = layer
  return [
    `${kindWord(layer)} ${kernel}×${kernel}`,
    stride > 1 && `s${stride}`,
    dilation > 1 && `d${dilation}`,
    padding !== 0 && padding !== 'valid' && (typeof padding === 'number' ? `p${padding}` : padding),
    blur && 'blur',
  ]
    .filter((part) => part !== false)
    .join(' ')
}

/** The branches with one more, a max pool, which nobody has to be told of. */
export function withBranch(branches: readonly Branch[]): readonly Branch[] {
  return branches.length < mostBranches ? [...branches, addedBranch] : branches
}

/** The branches with one a place earlier (−1) or later (1). */
export function movedBranch(
  branches: readonly Branch[],
  at: number,
  by: -1 | 1,
): readonly Branch[] {
  const [here, there] = [branches[at], branches[at + by]]
  return here && there ? branches.with(at, there).with(at + by, here) : branches
}
