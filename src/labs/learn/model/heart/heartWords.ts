import { countText } from '#draw/numberWords.ts'
import { percentText, shortText } from '#labs/learn/model/words.ts'
import type { HeartSettings } from '#labs/learn/rows/heartRows.ts'
import { convError, type HeartScene } from './heartScene.ts'
import type { HeartLayer } from './heartLayer.ts'
import { heartPixels } from './heartTask.ts'

/** How many weights a dense layer between two such pictures has. */
export const denseWeights = heartPixels * heartPixels

export const askedKinds = ['new', 'learned', 'moved', 'right'] as const

/** Below this part it is only rounding. */
const rounding = 1e-9

/** What is left as percent of the energy that is wanted: "84.4 %", "0 %". */
export function errorText(part: number): string {
  if (part < rounding) return '0 %'
  return part < 0.1 ? percentText(part) : `${shortText(100 * part)} %`
}

/** What the picture is that both layers are asked about. */
export function askedName(
  { taught }: Pick<HeartSettings, 'taught'>,
  asked: HeartSettings['asked'],
): string {
  return {
    new: taught === 'noise' ? 'New noise' : 'New ink at the left',
    learned: 'Example 1',
    moved: 'Example 1, moved by 2',
    right: taught === 'noise' ? 'Ink at the right' : 'Its ink at the right',
  }[asked]
}

/** "no example", "1 example", "40 examples" */
export function examplesText(examples: number): string {
  if (examples === 0) return 'no example'
  return examples === 1 ? '1 example' : `${examples} examples`
}

/** Both layers' errors on a picture after so many examples. */
export function errorsOn(
  { asked }: HeartLayer,
  kind: HeartSettings['asked'],
  examples: number,
): { readonly dense: number; readonly conv: number } {
  return { dense: asked[kind].dense[examples]!, conv: convError(asked[kind], examples) }
}

/** After how many examples a layer is right on every picture there can be. */
export function examplesNeeded({ directions, kernels }: HeartLayer) {
  const dense = directions.after.indexOf(heartPixels)
  return { dense: dense < 0 ? 'never' : String(dense), conv: String(kernels.length - 1) }
}

/** What is heard of a number of examples. */
export function describeHeart({ settings, isNothing }: HeartLayer, scene: HeartScene): string {
  if (isNothing) return nothingText
  const { dense, conv, examples, kernel } = scene
  const picture = askedName(settings, settings.asked)
  return `After ${examplesText(examples)}, shown ${picture}: the dense layer with ${countText(denseWeights)} weights leaves ${errorText(dense.error)} of the energy, the convolution with ${kernel.length} weights ${errorText(conv.error)}.`
}

/** Said of a filter that is 0 everywhere. */
export const nothingText = 'There is nothing to learn: the filter makes 0 of every picture.'
