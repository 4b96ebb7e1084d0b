import type { Plate } from './layout.ts'
import { isPool } from '#labs/field/model/net.ts'
import type { LabelWish } from './placedLabels.ts'
import type { Stack, StackLevel } from '#labs/field/model/stack.ts'
import { fieldText } from '#labs/field/model/words.ts'

/** What the three lines below the plates would say: number and name, size where it changes, what a pool or the chosen layer is. */
export function labelLines(
  stack: Stack,
  plates: readonly Plate[],
): readonly (readonly LabelWish[])[] {
  const all = plates.map((plate) => wishesOf(stack, plate, plate.layerIndex === stack.chosen))
  return [0, 1, 2].map((line) =>
    all.map((wishes) => wishes[line]!).filter(({ texts }) => texts.length > 0),
  )
}

function wishesOf(stack: Stack, { layerIndex, x }: Plate, isChosen: boolean): readonly LabelWish[] {
  const now = stack.levels[layerIndex]!
  const layer = stack.net[layerIndex - 1]
  const before = stack.levels[layerIndex - 1]
  const isPooled = layer !== undefined && isPool(layer)
  const isNew = !before || String(before.size) !== String(now.size)
  const rank = isChosen ? 0 : layerIndex === 0 ? 1 : isNew ? 2 : 3
  const [name = ''] = now.words.split(',')
  const number = String(layerIndex)
  const sight = `sees ${fieldText(now)}`
  const wish = (texts: readonly string[]): LabelWish => ({ x, texts, rank, isChosen })
  if (!layer) return [wish(['Image']), wish(sizeTexts(now)), wish([])]
  if (isChosen)
    return [
      wish(isPooled ? [`${number} pool`, `${number}  ${name}`] : [number, `${number}  ${name}`]),
      wish(sizeTexts(now)),
      wish([sight]),
    ]
  return [
    wish(isPooled ? [number] : [number, `${number}  ${name}`]),
    wish(isNew ? sizeTexts(now) : []),
    wish(isPooled ? ['pool', name] : [sight]),
  ].map((each, line) => (line === 2 && isPooled ? { ...each, rank: -1 } : each))
}

/** "56", "56×56"; only whole where the sides differ. */
function sizeTexts({ size: [rows, columns] }: StackLevel): readonly string[] {
  const whole = `${rows}×${columns}`
  return rows === columns ? [String(rows), whole] : [whole]
}
