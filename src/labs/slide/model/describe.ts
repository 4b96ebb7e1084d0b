import { cellText } from '#draw/numberWords.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import { sumSentence } from '#draw/sum/sumSentence.ts'
import type { ConvScene } from '#parts/conv/convScene.ts'
import type { SlideLayer } from './layer.ts'

/** A step as a sentence: "row 3, column 5: 9 products, sum −1.25". */
export function describeStep(layer: SlideLayer, scene: ConvScene): string {
  const { position, output } = scene
  const map = layer.geometry.outputChannels > 1 ? `${channelNames[position.map]} map, ` : ''
  const where = `${map}${cellText(position)}`
  return sumSentence(where, { ...scene, result: layer.results[output] ?? 0 })
}
