import { printNumber } from '#draw/printNumber.ts'
import { channelsNow, sceneNow } from './channelsNow.ts'
import { channelsSession } from './session.ts'

/** The present step as a sentence: "row 3, column 5: red 4, green −2, blue 0, sum 2". */
export function announceStep(): string {
  const layer = channelsNow()
  const { outputChannels } = layer.geometry
  const { view } = channelsSession.settings()
  const { place, terms, counted, sum, lookedAt, output, parts } = sceneNow()
  if (view === 'gallery') return `map ${output + 1} of ${outputChannels}`
  const map = outputChannels > 1 ? `map ${place.map + 1}, ` : ''
  const where = `${map}row ${place.row + 1}, column ${place.column + 1}`
  if (counted < terms.length) {
    const [term] = lookedAt
    const product = term ? `${say(term.value)} times ${say(term.weight)}, ` : ''
    return `${where}: product ${counted} of ${terms.length}, ${product}sum so far ${say(sum)}`
  }
  const result = layer.results[output] ?? 0
  const then = result === sum ? '' : `, output ${say(result)}`
  const each =
    parts.length > 1
      ? `${parts.map((part) => `${layer.names[part.channel]} ${say(part.sum)}`).join(', ')}, `
      : ''
  return `${where}: ${each}sum ${say(sum)}${then}`
}

function say(value: number): string {
  const { text, rounded } = printNumber(value, 4)
  return rounded ? `about ${text}` : text
}
