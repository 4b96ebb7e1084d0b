import { spokenNumber, cellText } from '#draw/numberWords.ts'
import { sumSentence } from '#draw/sum/sumSentence.ts'
import type { ChannelsSettings } from './channelsSettings.ts'
import type { ChannelsLayer } from './layer.ts'
import type { ChannelsScene } from './scene.ts'

/** A step as a sentence: "row 3, column 5: red 4, green −2, blue 0, sum 2"; in the gallery the number of the map. */
export function describeStep(
  layer: ChannelsLayer,
  scene: ChannelsScene,
  view: ChannelsSettings['view'],
): string {
  const { outputChannels } = layer.geometry
  const { position, terms, counted, sum, output, partialSums } = scene
  if (view === 'gallery') return `map ${output + 1} of ${outputChannels}`
  const map = outputChannels > 1 ? `map ${position.map + 1}, ` : ''
  const where = `${map}${cellText(position)}`
  if (counted < terms.length) return sumSentence(where, scene)
  const result = layer.results[output] ?? 0
  const then = result === sum ? '' : `, output ${spokenNumber(result)}`
  const each = partialSums.map((of) => `${layer.names[of.channel]} ${spokenNumber(of.sum)}, `)
  return `${where}: ${each.length > 1 ? each.join('') : ''}sum ${spokenNumber(sum)}${then}`
}
