import { counted, countText } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import { edgeName, edgeSum } from './edges.ts'
import type { Fed } from './feed.ts'
import { patternText } from './findWords.ts'
import { kindNames } from './kind.ts'
import type { SharingLayer } from './layer.ts'
import type { NetScene } from './netScene.ts'
import { netSum } from './netSum.ts'
import type { SharingScene } from './scene.ts'
import { sizeCounts } from './sizeCounts.ts'
import type { TrialResults } from './trial.ts'
import { positionText } from './words.ts'

/** A step as a sentence: "Shared, output 3: 3 products, sum −4". */
export function describeStep(
  layer: SharingLayer,
  scene: SharingScene,
  learnt: TrialResults,
): string {
  if (scene.view === 'sizes') return `${sizesText(layer)}. ${fedText(scene.fed)}`
  if (scene.view === 'find') return patternText(scene.position, layer.settings.seed, learnt)
  if (scene.view === 'net') return netText(layer, scene.net)
  const { output, products } = scene.edge
  const { sum } = edgeSum(scene.picture, output, products)
  return `${edgeName(scene.picture, output)}: ${spoken(sum)}`
}

function netText({ net }: SharingLayer, scene: NetScene): string {
  const { taps, kind, output } = scene
  const { sum, result, bias } = netSum(net, scene)
  const where = `${kindNames[kind]}, output ${positionText(net, 'output', output)}`
  if (scene.counted < taps.length)
    return `${where}: ${scene.counted} of ${taps.length} products, so far ${spoken(sum)}`
  return `${where}: ${counted(taps.length, 'product')}, ${bias === 0 ? 'sum' : 'with bias'} ${spoken(result)}`
}

/** "LeNet conv1 on 32 by 32 pixels: dense 4,821,600 parameters, local …, conv 156". */
function sizesText({ known, settings: { size } }: SharingLayer): string {
  const counts = sizeCounts(known, size).map(
    ({ name, parameters }) => `${name.toLowerCase()} ${countText(parameters)}`,
  )
  return `${known.label} on ${size} by ${size} pixels: parameters ${counts.join(', ')}`
}

function fedText({ size, refusal, made }: Fed): string {
  const image = `${size} by ${size}`
  if (!refusal) return `Both take ${image}`
  return `Dense refuses ${image}: ${refusal}. Conv makes ${made} of it`
}

function spoken(value: number): string {
  return printNumber(value).text
}
