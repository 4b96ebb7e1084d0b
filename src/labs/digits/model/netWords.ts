import { cellCount } from '#core/tensor.ts'
import type { DigitNetName } from '#data/digitNets.ts'
import { countText } from '#draw/numberWords.ts'
import { activationLabels } from '#draw/activationLabels.ts'
import type { NetRow } from './netRows.ts'
import type { RunningNet } from './runningNet.ts'
import type { Side, UnitPlace } from './unit.ts'

/** What each network is called, over its column. */
export const netNames: Readonly<Record<DigitNetName, string>> = {
  conv: 'Two convolutions',
  lenet: 'LeNet-5',
  global: 'With a global maximum',
  linear: 'No hidden units',
  dense7: '7 hidden units',
  dense77: '77 hidden units',
  dense300: '300 and 100 units',
  shifted: '300 and 100, shown moved digits',
}

/** A network by the place that it is in; one's own by its file. */
export function placeTitle(side: Side, net: RunningNet | undefined): string {
  if (net?.own) return net.name
  return side === 'conv' ? 'Convolutional' : 'Fully connected'
}

/** A row in short: "conv 5×5, 6 × 24 × 24". */
export function rowTitle(row: NetRow): string {
  const shape = row.shape.join(' × ')
  if (row.kind === 'conv' && row.parameters === 0)
    return `${activationLabels[row.activation]}, ${shape}`
  if (row.kind === 'conv')
    return `conv ${row.geometry.kernelHeight}×${row.geometry.kernelWidth}, ${shape}`
  if (row.kind === 'pool') return `${row.pools === 'largest' ? 'max' : 'average'} pool, ${shape}`
  return `dense, ${countText(cellCount(row.shape))} units`
}

/** The same in a narrow column. */
export function shortTitle(row: NetRow): string {
  if (row.kind === 'dense') return `${countText(cellCount(row.shape))} units`
  return `${row.kind === 'pool' ? 'pool ' : ''}${row.shape.join(' × ')}`
}

/** What it has learned: "156 weights". */
export function rowWeights(row: NetRow): string {
  return row.kind === 'pool' || row.parameters === 0
    ? 'no weights'
    : `${countText(row.parameters)} weights`
}

/** What it costs a digit: "86,400 multiply-adds". */
export function rowCost(row: NetRow): string {
  return row.kind === 'pool' || row.products === 0
    ? 'no multiply-adds'
    : `${countText(row.products)} multiply-adds`
}

/** A probability: "98 %", "< 1 %", "> 99 %". */
export function chanceText(probability: number): string {
  const percent = 100 * probability
  if (percent < 1) return '< 1 %'
  if (percent > 99) return '> 99 %'
  return `${Math.round(percent)} %`
}

/** A unit in words: "map 3, row 4, column 5" or "unit 17". */
export function unitText(row: NetRow, { channel, y, x }: UnitPlace): string {
  if (row.kind === 'dense') return `unit ${y * row.shape[2] + x + 1}`
  const map = row.shape[0] > 1 ? `map ${channel + 1}, ` : ''
  return `${map}row ${y + 1}, column ${x + 1}`
}
