import type { Palette } from '#draw/palette.ts'
import { labelLines } from './labelLines.ts'
import type { FieldLayout, Plate } from './layout.ts'
import { type LabelWish, placedLabels } from './placedLabels.ts'
import type { Stack, StackLevel } from '#labs/field/model/stack.ts'
import { fieldText, mapsText, sizeText } from '#labs/field/model/words.ts'

/** In rem: room enough for the name of a layer and its maps. */
const room = 6

/** Paints what the plates are called: under each, or, where they stand close, on one line below all of them. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  {
    stack,
    layout,
    palette,
  }: {
    readonly stack: Stack
    readonly layout: FieldLayout
    readonly palette: Palette
  },
): void {
  const { plates, rem } = layout
  const size = 0.75 * rem
  const isLoose = hasRoom(plates, room * rem)
  const bottom = ({ y, height }: Plate) => y + height
  const lowest = Math.max(...plates.map(bottom))
  const end = Math.max(...plates.map(({ x, width }) => x + width))
  const lines = isLoose ? wholeLines(stack, plates) : labelLines(stack, plates)
  const font = (weight: number) => `${weight} ${size}px 'Inter Variable', system-ui, sans-serif`
  if (!isLoose)
    for (const plate of plates)
      if (lowest - bottom(plate) > 2) paintLeader(context, plate, lowest + 0.2 * rem, palette)
  lines.forEach((wishes, line) => {
    context.font = font(600)
    const widthOf = (text: string) => context.measureText(text).width
    for (const { x, text, wish } of placedLabels(wishes, { end, gap: 0.3 * rem }, widthOf)) {
      const isStrong = line === 0 || wish.isChosen
      const top = isLoose ? bottom(plates[wishes.indexOf(wish)]!) : lowest
      context.font = font(isStrong ? 600 : 450)
      context.fillStyle = isStrong ? palette.ink : palette.inkSoft
      context.fillText(text, x, top + 1.15 * rem + line * 1.3 * size)
      context.font = font(600)
    }
  })
}

/** Where all have room: name, maps and sight of each, on lines of its own. */
function wholeLines(stack: Stack, plates: readonly Plate[]) {
  const said = plates.map(({ layerIndex }) => wholeLabel(stack.levels[layerIndex]!))
  return [0, 1, 2].map((line): LabelWish[] =>
    plates.map(({ layerIndex, x }, at) => ({
      x,
      texts: [said[at]?.[line] ?? ''],
      rank: 0,
      isChosen: layerIndex === stack.chosen,
    })),
  )
}

function wholeLabel(level: StackLevel): readonly string[] {
  if (level.layerIndex === 0) return ['Image', sizeText(level.size)]
  const [name = ''] = level.words.split(',')
  return [`${level.layerIndex}  ${name}`, mapsText(level), `sees ${fieldText(level)}`]
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
