import { printNumber } from '#draw/printNumber.ts'
import { kindNames } from './kind.ts'
import { sceneNow } from './sharingNow.ts'
import { sharingSum } from './sharingSum.ts'
import { placeText } from './words.ts'

/** The present step as a sentence: "Shared, output 3: 3 products, sum −4". */
export function announceStep(): string {
  const { net, scene } = sceneNow()
  const { taps, counted, kind, output } = scene
  const sum = sharingSum(net, scene)
  const where = `${kindNames[kind]}, output ${placeText(net, 'output', output)}`
  if (counted < taps.length)
    return `${where}: ${counted} of ${taps.length} products, so far ${spoken(sum.sum)}`
  return `${where}: ${taps.length} product${taps.length === 1 ? '' : 's'}, ${sum.bias === 0 ? 'sum' : 'with bias'} ${spoken(sum.result)}`
}

function spoken(value: number): string {
  return printNumber(value).text
}
