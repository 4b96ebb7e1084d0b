import { counted, spokenNumber } from '#draw/numberWords.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import type { SlideLayer } from './layer.ts'
import type { SlideScene } from './scene.ts'

/** A step as a sentence: "row 3, column 5: 9 products, sum −1.25". */
export function describeStep(layer: SlideLayer, scene: SlideScene): string {
  const { place, terms, counted: done, sum, lookedAt, output } = scene
  const map = layer.geometry.outputChannels > 1 ? `${channelNames[place.map]} map, ` : ''
  const where = `${map}row ${place.row + 1}, column ${place.column + 1}`
  if (done < terms.length) {
    const [term] = lookedAt
    const product = term ? `${spokenNumber(term.value)} times ${spokenNumber(term.weight)}, ` : ''
    return `${where}: product ${done} of ${terms.length}, ${product}sum so far ${spokenNumber(sum)}`
  }
  const result = layer.results[output] ?? 0
  const then = result === sum ? '' : `, output ${spokenNumber(result)}`
  return `${where}: ${counted(terms.length, 'product')}, sum ${spokenNumber(sum)}${then}`
}
