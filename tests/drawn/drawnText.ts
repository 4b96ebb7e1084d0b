import { type Box, boxText, middleOf, placeText, type Point } from './box.ts'
import type { Drawn, DrawnCanvas, DrawnGrid, DrawnMark } from './drawnOf.ts'
import type { DrawnLabel } from './htmlLabels.ts'
import { pixelsText } from './paintedPixels.ts'
import type { Painted } from './recordingContext.ts'
import { colourParts, lightness, shades } from './shades.ts'
import { tokens } from './styleRules.ts'

const tokenOf = new Map(
  [...tokens].flatMap(([name, value]) => (value.startsWith('#') ? [[value, name.slice(2)]] : [])),
)

/** What a stage shows as lines that can be read, the grids first: all of it, or only what lies where. */
export function drawnText(
  { grids, canvases, marks, labels }: Drawn,
  how: 'whole' | 'places',
): string[] {
  const lines = [
    ...grids.flatMap((grid) => gridLines(grid)),
    ...canvases.flatMap((canvas) => canvasLines(canvas)),
    ...markLines(marks),
    ...labelLines(labels.filter(({ name }) => !name.startsWith('canvas'))),
  ]
  return how === 'whole' ? lines : lines.filter((line) => !/^( |words)/.test(line))
}

const mostColumns = 14

/** A row of numbers a line; of grids without numbers, or too wide for that, how light they are. */
function gridLines({ label, box, rows, columns, cells, lines }: DrawnGrid): string[] {
  const texts = cells.map(({ text }) => text)
  const count = texts.filter((text) => text !== undefined).length
  const size = `${rows}×${columns} cells of ${round(box.width / columns)}`
  const head = `grid “${label}” ${boxText(box)}, ${size}, ${count} numbers`
  const isListed = count > 0 && columns <= mostColumns && rows <= mostColumns
  const listed = Array.from({ length: rows }, (_, row) =>
    texts
      .slice(row * columns, (row + 1) * columns)
      .map((text) => text ?? '·')
      .join(' '),
  )
  const light = (row: number, column: number) =>
    lightness(cells[row * columns + column]?.colour ?? '')
  const shown = isListed ? listed : shades(light, rows, columns)
  const last = shown.findLastIndex((line) => /[^· ]/.test(line))
  return [
    head,
    ...shown.slice(0, last + 1).map((line) => `  |${line}|`),
    `  colours of ${meanColour(cells.map(({ colour }) => colour))}`,
    ...(lines.length > 0 ? [`  hatched ${linesPlace(lines)}`] : []),
  ]
}

function canvasLines({ name, box, painted }: DrawnCanvas): string[] {
  const kinds = new Map<string, Painted[]>()
  for (const one of painted) {
    const { what, colour, alpha, isBeside = false } = one
    if (what === 'text' || what === 'image') continue
    const faint = alpha < 1 ? ` ${round(alpha)}` : ''
    const kind = `${what} ${tokenOf.get(colour) ?? colour}${faint}${isBeside ? ' outside' : ''}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), one])
  }
  const isMany = kinds.size > 12
  const lines = isMany
    ? [`  ${painted.length} shapes of ${kinds.size} kinds`]
    : [...kinds].map(([kind, all]) => `  ${kind}: ${all.length} in ${linesPlace(all)}`)
  const images = painted.filter(({ what }) => what === 'image')
  const texts = painted.flatMap(({ text, colour }) => (text ? [{ text, colour }] : []))
  return [
    `canvas ${name} ${boxText(box)}`,
    ...lines,
    ...images.slice(0, 4).flatMap((image) => imageLines(image)),
    ...(images.length > 4 ? [`  and ${images.length - 4} images more`] : []),
    ...[...new Set(texts.map(({ colour }) => colour))].map((colour) => {
      const ofColour = texts.filter((one) => one.colour === colour).map(({ text }) => text)
      return `  words ${tokenOf.get(colour) ?? colour}: ${ofColour.slice(0, 60).join(' | ')}`
    }),
  ]
}

/** Its place, and how light it is all over. */
function imageLines({ box, pixels }: Painted): string[] {
  const known = pixels?.()
  if (!known) return [`  image ${boxText(box)}`]
  const { data, width, height } = known
  const light = (row: number, column: number) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * (row * width + column))
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255
  }
  return [
    `  image ${boxText(box)}: ${pixelsText(known)}`,
    ...shades(light, height, width).map((line) => `    |${line}|`),
  ]
}

/** The box around some shapes, and where their middles are on average. */
function linesPlace(all: readonly { readonly box: Box; readonly middle?: Point | undefined }[]) {
  const middles = all.map(
    ({ box, middle }): Point => middle ?? [box.x + box.width / 2, box.y + box.height / 2],
  )
  return placeText(around(all.map(({ box }) => box)), middleOf(middles))
}

function meanColour(colours: readonly string[]): string {
  const sums = [0, 0, 0]
  for (const colour of colours)
    colourParts(colour).forEach((part, channel) => (sums[channel]! += part))
  return `rgb(${sums.map((sum) => Math.round(sum / Math.max(1, colours.length))).join(', ')})`
}

function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** Marks of one name in one line, with the box around each up to three, around all of more. */
function markLines(marks: readonly DrawnMark[]): string[] {
  const named = new Map<string, DrawnMark[]>()
  for (const mark of marks) named.set(mark.name, [...(named.get(mark.name) ?? []), mark])
  const lines = new Map<string, string[]>()
  for (const [name, all] of named) {
    const where =
      all.length > 3
        ? `${all.length} in ${linesPlace(all)}`
        : all.map((mark) => markPlace(mark)).join(' and ')
    lines.set(where, [...(lines.get(where) ?? []), name])
  }
  return [...lines].map(([where, names]) => `mark ${names.join(', ')} ${where}`)
}

/** Of a path of several parts also how many there are. */
function markPlace({ box, middle, path }: DrawnMark): string {
  const parts = path.match(/M/g)?.length ?? 1
  return parts > 1 ? `${placeText(box, middle)} in ${parts} parts` : placeText(box, middle)
}

/** Of four labels of a kind and more a line has all. */
function labelLines(labels: readonly DrawnLabel[]): string[] {
  const named = new Map<string, DrawnLabel[]>()
  for (const label of labels) named.set(label.name, [...(named.get(label.name) ?? []), label])
  return [...named].flatMap(([name, all]) => {
    if (name === 'words') return all.map(({ text }) => `words “${steady(text)}”`)
    if (all.length < 4)
      return all.map(
        ({ text, box, scale = '' }) => `label ${name} “${steady(text)}” ${boxText(box)}${scale}`,
      )
    const texts = all.map(({ text, scale = '' }) => `${steady(text)}${scale}`).join(' | ')
    return [`labels ${name} “${texts}” in ${boxText(around(all.map(({ box }) => box)))}`]
  })
}

/** How a picture was made, and how long that took, differs from run to run. */
function steady(text: string): string {
  return text.replaceAll(/· \w+ , [\w ]+ , [\d,]+ ms/g, '· …')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
