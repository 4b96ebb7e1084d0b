import { convGeometry, type ConvGeometry } from '#core/convGeometry.ts'
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

/** A branch of which nothing was chosen. */
export const plainBranch: Branch = {
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

/**
 * The same in fewer and fewer words: "max 2×2, stride 2", "conv 3×3, stride 2, same"; "max 2×2 s2", "conv 3×3 s2 same";
 * and, where there is hardly any room, "conv 3×3".
 */
export function fewBranchWords({ layer, blur }: Branch): readonly string[] {
  const { kind, kernel, stride, dilation, padding } = layer
  const name = `${kind === 'average' ? 'avg' : kind} ${kernel}×${kernel}`
  const isPadded = padding !== 0 && padding !== 'valid'
  const words = (stridden: string, dilated: string, padded: string, blurred: string) =>
    [
      name,
      stride > 1 && `${stridden}${stride}`,
      dilation > 1 && `${dilated}${dilation}`,
      isPadded && (typeof padding === 'number' ? `${padded}${padding}` : padding),
      blur && blurred,
    ].filter((part) => part !== false)
  return [
    words('stride ', 'dilation ', 'padding ', 'blurred').join(', '),
    words('s', 'd', 'p', 'blur').join(' '),
    name,
  ]
}

/** The branches with one more, a max pool, which nobody has to be told of. */
export function withBranch(branches: readonly Branch[]): readonly Branch[] {
  return branches.length < mostBranches ? [...branches, plainBranch] : branches
}

/** How the window of a branch moves over one channel. A pool's window moves as a convolution's does. */
export function branchGeometry(
  { kernel, stride, dilation, padding }: LayerChoice,
  { height, width }: { readonly height: number; readonly width: number },
): ConvGeometry {
  return convGeometry([1, height, width], [1, 1, kernel, kernel], { stride, dilation, padding })
}
