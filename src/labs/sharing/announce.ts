import { printNumber } from '#draw/printNumber.ts'
import { momentAt } from '#state/playbackMath.ts'
import { edgesNow } from './edgesNow.ts'
import { edgeSum } from './edgeSum.ts'
import { placeSaid } from './findWords.ts'
import { feed, type Fed } from './feed.ts'
import { kindNames } from './kind.ts'
import { type KnownLayer, knownLayer } from './knownLayers.ts'
import { sharingSession } from './session.ts'
import { sceneNow } from './sharingNow.ts'
import { sharingSum } from './sharingSum.ts'
import { sizeCounts } from './sizeCounts.ts'
import { placeText } from './words.ts'

/** The present step as a sentence: "Shared, output 3: 3 products, sum −4". */
export function announceStep(): string {
  const { view, known, size } = sharingSession.settings()
  if (view === 'sizes') {
    const { output } = sharingSession.playback.playhead()
    return `${announceSizes(knownLayer(known), size)}. ${fedText(feed(knownLayer(known), size, output))}`
  }
  if (view === 'edges') return announceEdge()
  if (view === 'find') return placeSaid(sharingSession.playback.playhead().output)
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

/** "LeNet conv1 on 32 by 32 pixels: dense 4,821,600 parameters, local …, conv 156". */
function announceSizes(known: KnownLayer, size: number): string {
  const counts = sizeCounts(known, size).map(
    ({ kind, parameters }) =>
      `${kind === 'shared' ? 'conv' : kind} ${parameters.toLocaleString('en')}`,
  )
  return `${known.label} on ${size} by ${size} pixels: parameters ${counts.join(', ')}`
}

function fedText({ size, refusal, made }: Fed): string {
  const image = `${size} by ${size}`
  if (!refusal) return `Both take ${image}`
  return `Dense refuses ${image}: ${refusal}. Conv makes ${made} of it`
}

function announceEdge(): string {
  const { step, pace } = sharingSession.playback.getState()
  const { output, products } = momentAt(step, pace, sharingSession.clock())
  const { sum, place } = edgeSum(edgesNow(), output, products)
  return `${place}: ${spoken(sum.sum)}`
}
