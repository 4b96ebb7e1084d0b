import type { DigitNetName } from '#data/digitNets.ts'
import { countText } from '#draw/numberWords.ts'
import type { NetRow } from './netRows.ts'
import type { UnitPlace } from './unit.ts'

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

/** A row in short: "conv 5×5: 6 maps of 24×24". */
export function rowTitle(row: NetRow): string {
  const [channels, height, width] = row.shape
  const maps = `${channels} ${channels === 1 ? 'map' : 'maps'} of ${height}×${width}`
  if (row.kind === 'conv')
    return `conv ${row.geometry.kernelHeight}×${row.geometry.kernelWidth}: ${maps}`
  if (row.kind === 'pool') {
    const { kernelHeight, kernelWidth } = row.geometry
    return `${row.pools === 'largest' ? 'max' : 'average'} pool ${kernelHeight}×${kernelWidth}: ${maps}`
  }
  return `dense: ${countText(channels * height * width)} units`
}

/** What a row costs: "156 weights, 86,400 multiply-adds". */
export function rowCost(row: NetRow): string {
  if (row.kind === 'pool') return 'no weights'
  return `${countText(row.parameters)} weights, ${countText(row.products)} multiply-adds`
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
