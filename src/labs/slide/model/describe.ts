import { printNumber } from '#draw/printNumber.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import type { SlideLayer } from './layer.ts'
import type { SlideScene } from './scene.ts'

/** A step as a sentence: "row 3, column 5: 9 products, sum −1.25". */
export function describeStep(layer: SlideLayer, scene: SlideScene): string {
  const { place, terms, counted, sum, lookedAt, output } = scene
  const map = layer.geometry.outputChannels > 1 ? `${channelNames[place.map]} map, ` : ''
  const where = `${map}row ${place.row + 1}, column ${place.column + 1}`
  const say = (value: number) => {
    const { text, rounded } = printNumber(value, 4)
    return rounded ? `about ${text}` : text
  }
  if (counted < terms.length) {
    const [term] = lookedAt
    const product = term ? `${say(term.value)} times ${say(term.weight)}, ` : ''
    return `${where}: product ${counted} of ${terms.length}, ${product}sum so far ${say(sum)}`
  }
  const result = layer.results[output] ?? 0
  const then = result === sum ? '' : `, output ${say(result)}`
  return `${where}: ${terms.length} product${terms.length === 1 ? '' : 's'}, sum ${say(sum)}${then}`
}
