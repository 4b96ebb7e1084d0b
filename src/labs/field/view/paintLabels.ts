import type { Palette } from '#draw/palette.ts'
import type { FieldLayout, Plate } from './layout.ts'
import { isPool } from '#labs/field/model/net.ts'
import { type LabelWish, placedLabels } from './placedLabels.ts'
import type { Stack } from '#labs/field/model/stack.ts'
import { fieldText, mapsText, sizeText } from '#labs/field/model/words.ts'

/** In rem: room enough for the name of a layer and its maps. */
const room = 6

/** Paints what the plates are called: under each, or, where they stand close, on one line below all of them. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  { plates, rem }: FieldLayout,
  stack: Stack,
  palette: Palette,
): void {
  const size = 0.75 * rem
  const isLoose = hasRoom(plates, room * rem)
  const bottom = ({ y, height }: Plate) => y + height
  const lowest = Math.max(...plates.map(bottom))
  const end = Math.max(...plates.map(({ x, width }) => x + width))
  const font = (weight: number) => `${weight} ${size}px 'Inter Variable', system-ui, sans-serif`
  if (!isLoose)
    for (const plate of plates)
      if (lowest - bottom(plate) > 2) paintLeader(context, plate, lowest + 0.2 * rem, palette)
  const all = plates.map((plate) => wishesOf(stack, plate, isLoose))
  for (const line of [0, 1, 2]) {
    const wishes = all.map((lines) => lines[line]!).filter(({ texts }) => texts.length > 0)
    context.font = font(600)
    const widthOf = (text: string) => context.measureText(text).width
    for (const { x, text, wish } of placedLabels(wishes, { end, gap: 0.3 * rem }, widthOf)) {
      const isStrong = line === 0 || wish.isChosen
      const top = isLoose ? bottom(wish.plate) : lowest
      context.font = font(isStrong ? 600 : 450)
      context.fillStyle = isStrong ? palette.ink : palette.inkSoft
      context.fillText(text, x, top + 1.15 * rem + line * 1.3 * size)
      context.font = font(600)
    }
  }
}

interface PlateWish extends LabelWish {
  readonly plate: Plate
}

/**
 * The three lines of a plate. Where all have room: its name, its maps and its sight. Else number and name, size where it
 * changes, and what a pool or the chosen layer is.
 */
function wishesOf(stack: Stack, plate: Plate, isLoose: boolean): readonly PlateWish[] {
  const { layerIndex, x } = plate
  const now = stack.levels[layerIndex]!
  const before = stack.levels[layerIndex - 1]
  const layer = stack.net[layerIndex - 1]
  const isChosen = layerIndex === stack.chosen
  const isPooled = layer !== undefined && isPool(layer)
  const isNew = String(before?.size) !== String(now.size)
  const rank = isLoose || isChosen ? 0 : layerIndex === 0 ? 1 : isNew ? 2 : 3
  const [name = ''] = now.words.split(',')
  const [number, whole] = [String(layerIndex), `${layerIndex}  ${name}`]
  const sight = `sees ${fieldText(now)}`
  const wish = (texts: readonly string[], own = rank) => ({ plate, x, texts, rank: own, isChosen })
  const sizes = wish(isNew || isChosen ? sizeTexts(now.size) : [])
  if (!layer) return [wish(['Image']), isLoose ? wish([sizeText(now.size)]) : sizes, wish([])]
  if (isLoose) return [wish([whole]), wish([mapsText(now)]), wish([sight])]
  if (!isPooled) return [wish([number, whole]), sizes, wish([sight])]
  return isChosen
    ? [wish([`${number} pool`, whole]), sizes, wish([sight])]
    : [wish([number]), sizes, wish(['pool', name], -1)]
}

/** "56", "56×56"; only whole where the sides differ. */
function sizeTexts([rows, columns]: readonly [number, number]): readonly string[] {
  const whole = `${rows}×${columns}`
  return rows === columns ? [String(rows), whole] : [whole]
}

/** Whether labels so wide do not touch; the last is moved to the left where it would leave the stage. */
function hasRoom(plates: readonly Plate[], label: number): boolean {
  return plates.every(({ advance }, at) => {
    const next = plates[at + 1]
    const moved = next && at + 2 === plates.length ? Math.max(0, label - next.width) : 0
    return !next || advance - moved >= label
  })
}

function paintLeader(
  context: CanvasRenderingContext2D,
  { x, y, height }: Plate,
  to: number,
  palette: Palette,
) {
  context.strokeStyle = palette.line
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(x, y + height + 2)
  context.lineTo(x, to)
  context.stroke()
}
