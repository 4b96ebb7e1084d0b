import type { Palette } from '#draw/palette.ts'
import type { FieldLayout, Plate } from './layout.ts'
import type { Stack, StackPlace } from './stack.ts'
import { fieldText, mapsText, sizeText } from './words.ts'

/** In rem: room enough for the name of a layer, and for what it sees. */
const room = { name: 6, sight: 4 }

/** Paints what the plates are called: under each, or, where they stand close, on one line below all of them. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  {
    stack,
    layout,
    palette,
    chosen,
  }: {
    readonly stack: Stack
    readonly layout: FieldLayout
    readonly palette: Palette
    readonly chosen: number
  },
): void {
  const { plates, rem } = layout
  const size = 0.75 * rem
  const isLoose = hasRoom(plates, room.name * rem)
  const hasSight = hasRoom(plates, room.sight * rem)
  const lowest = Math.max(...plates.map(({ y, height }) => y + height))
  const end = Math.max(...plates.map(({ x, width }) => x + width))
  const each = numbered(plates, 1.3 * rem)
  for (const plate of plates) {
    const isChosen = plate.place === chosen
    const bottom = plate.y + plate.height
    const top = isLoose ? bottom : lowest
    const isNamed =
      isChosen ||
      plate.place === 0 ||
      (plate.place % each === 0 && (each === 1 || Math.abs(plate.place - chosen) >= each))
    if (!isNamed) continue
    if (!isLoose && top - bottom > 2) paintLeader(context, plate, top + 0.2 * rem, palette)
    const lines = labelLines(stack.places[plate.place]!, plate, isLoose, hasSight, isChosen, rem)
    lines.forEach((line, at) => {
      const weight = at === 0 || isChosen ? 600 : 450
      context.font = `${weight} ${size}px 'Inter Variable', system-ui, sans-serif`
      context.fillStyle = at === 0 || isChosen ? palette.ink : palette.inkSoft
      const beyond = plate.x + context.measureText(line).width - end
      const x = beyond > 0 ? Math.max(0, plate.x - beyond) : plate.x
      context.fillText(line, x, top + 1.15 * rem + at * 1.3 * size)
    })
  }
}

/** Every which layer has its number below it: where they stand closer than it is wide every second or third. */
function numbered(plates: readonly Plate[], label: number): number {
  const closest = Math.min(...plates.slice(1, -1).map(({ advance }) => advance))
  return Math.max(1, Math.min(4, Math.ceil(label / closest)))
}

/** Whether labels so wide do not touch; the last is moved to the left where it would leave the stage. */
function hasRoom(plates: readonly Plate[], label: number): boolean {
  return plates.every(({ advance }, at) => {
    const next = plates[at + 1]
    const moved = next && at + 2 === plates.length ? Math.max(0, label - next.width) : 0
    return !next || advance - moved >= label
  })
}

function labelLines(
  place: StackPlace,
  { advance }: Plate,
  isLoose: boolean,
  hasSight: boolean,
  isChosen: boolean,
  rem: number,
): string[] {
  const [name = ''] = place.words.split(',')
  const field = fieldText(place)
  if (place.place === 0)
    return ['Image', isLoose || advance >= room.name * rem ? sizeText(place.size) : '']
  if (isLoose) return [`${place.place}  ${name}`, mapsText(place), `sees ${field}`]
  if (hasSight) return [String(place.place), `sees ${field}`]
  // The names of its neighbours are short enough: its own comes on a line below them.
  return isChosen ? [String(place.place), `sees ${field}`] : [String(place.place)]
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
