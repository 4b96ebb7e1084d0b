import type { Palette } from '#draw/palette.ts'
import type { FieldLayout, Plate } from './layout.ts'
import type { Stack, StackPlace } from './stack.ts'
import { fieldText, mapsText, sizeText } from './words.ts'

const font = "'Inter Variable', system-ui, sans-serif"
/** In rem: room enough for the name of a layer. */
const room = { name: 6 }

/** Paints what the plates are called: under each, or, where they stand close, in one row below all of them. */
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
  const lowest = Math.max(...plates.map(({ y, height }) => y + height))
  const end = Math.max(...plates.map(({ x, width }) => x + width))
  context.font = `600 ${size}px ${font}`
  const widthOf = (lines: readonly string[]) =>
    Math.max(...lines.map((line) => context.measureText(line).width))
  const isLoose = hasRoom(plates, room.name * rem)
  const labels = isLoose
    ? plates.map((plate) => ({ plate, lines: fullLines(stack.places[plate.place]!) }))
    : fittingLabels(stack, plates, chosen, { gap: 0.5 * rem, end, widthOf })
  for (const { plate, lines } of labels) {
    const isChosen = plate.place === chosen
    const bottom = plate.y + plate.height
    const top = isLoose ? bottom : lowest
    if (!isLoose && top - bottom > 2) paintLeader(context, plate, top + 0.2 * rem, palette)
    const x = leftOf(plate, widthOf(lines), end)
    lines.forEach((line, at) => {
      const weight = at === 0 || isChosen ? 600 : 450
      context.font = `${weight} ${size}px ${font}`
      context.fillStyle = at === 0 || isChosen ? palette.ink : palette.inkSoft
      context.fillText(line, x, top + 1.15 * rem + at * 1.3 * size)
    })
  }
}

/** A label begins under its plate, or so far to the left that it ends with the last plate. */
function leftOf({ x }: Plate, width: number, end: number): number {
  return Math.max(0, Math.min(x, end - width))
}

interface Label {
  readonly plate: Plate
  readonly lines: readonly string[]
}

interface LabelRoom {
  readonly gap: number
  readonly end: number
  readonly widthOf: (lines: readonly string[]) => number
}

/**
 * As many labels as do not touch where plates stand close: the image and the chosen layer first, then the layers at which
 * the size changes, with that size, then the numbers of the others.
 */
function fittingLabels(
  { places }: Stack,
  plates: readonly Plate[],
  chosen: number,
  { gap, end, widthOf }: LabelRoom,
): Label[] {
  const placed: Label[] = []
  const spans: { from: number; to: number }[] = []
  const fit = (plate: Plate, ...choices: readonly (readonly string[])[]) => {
    if (placed.some((label) => label.plate === plate)) return
    for (const lines of choices) {
      const width = widthOf(lines)
      const from = leftOf(plate, width, end)
      const to = from + width
      if (spans.some((span) => from < span.to + gap && to > span.from - gap)) continue
      placed.push({ plate, lines })
      spans.push({ from, to })
      return
    }
  }
  const number = ({ place }: Plate) => [String(place)]
  const isResized = ({ place }: Plate) =>
    place > 0 && sizeText(places[place]!.size) !== sizeText(places[place - 1]!.size)
  const withSize = (plate: Plate) => [String(plate.place), sizeText(places[plate.place]!.size)]
  for (const plate of plates) {
    if (plate.place === 0) fit(plate, ['Image', sizeText(places[0]!.size)], ['Image'])
    else if (plate.place === chosen)
      fit(plate, [String(chosen), `sees ${fieldText(places[chosen]!)}`], number(plate))
  }
  for (const plate of plates) if (isResized(plate)) fit(plate, withSize(plate), number(plate))
  for (const plate of plates) fit(plate, number(plate))
  return placed
}

/** Whether labels so wide do not touch; the last is moved to the left where it would leave the stage. */
function hasRoom(plates: readonly Plate[], label: number): boolean {
  return plates.every(({ advance }, at) => {
    const next = plates[at + 1]
    const moved = next && at + 2 === plates.length ? Math.max(0, label - next.width) : 0
    return !next || advance - moved >= label
  })
}

function fullLines(place: StackPlace): string[] {
  if (place.place === 0) return ['Image', sizeText(place.size)]
  const [name = ''] = place.words.split(',')
  return [`${place.place}  ${name}`, mapsText(place), `sees ${fieldText(place)}`]
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
