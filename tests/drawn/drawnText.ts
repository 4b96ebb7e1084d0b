import { type Box, boxText } from './box.ts'
import type { Drawn, DrawnCanvas, DrawnGrid, DrawnLabel, DrawnMark } from './drawnOf.ts'
import { pixelsText } from './paintedPixels.ts'
import type { Painted } from './recordingContext.ts'
import { lightness, shades } from './shades.ts'
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
function gridLines({ label, box, rows, columns, cells }: DrawnGrid): string[] {
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
  const lines = isListed ? listed : shades(light, rows, columns)
  const last = lines.findLastIndex((line) => /[^· ]/.test(line))
  return [head, ...lines.slice(0, last + 1).map((line) => `  |${line}|`)]
}

function canvasLines({ name, box, painted }: DrawnCanvas): string[] {
  const kinds = new Map<string, Box[]>()
  for (const { what, colour, alpha, box: at } of painted) {
    if (what === 'text' || what === 'image') continue
    const faint = alpha < 1 ? ` ${round(alpha)}` : ''
    const kind = `${what} ${tokenOf.get(colour) ?? colour}${faint}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), at])
  }
  const isMany = kinds.size > 12
  const lines = isMany
    ? [`  ${painted.length} shapes of ${kinds.size} kinds`]
    : [...kinds].map(([kind, boxes]) => `  ${kind}: ${boxes.length} in ${boxText(around(boxes))}`)
  const images = painted.filter(({ what }) => what === 'image')
  const texts = painted.flatMap(({ text }) => text ?? [])
  return [
    `canvas ${name} ${boxText(box)}`,
    ...lines,
    ...images.slice(0, 4).flatMap((image) => imageLines(image)),
    ...(images.length > 4 ? [`  and ${images.length - 4} images more`] : []),
    ...(texts.length > 0 ? [`  words: ${texts.slice(0, 60).join(' | ')}`] : []),
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

function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** Marks of one name in one line, with the box around each up to three, around all of more. */
function markLines(marks: readonly DrawnMark[]): string[] {
  const named = new Map<string, Box[]>()
  for (const { name, box } of marks) named.set(name, [...(named.get(name) ?? []), box])
  const lines = new Map<string, string[]>()
  for (const [name, boxes] of named) {
    const where =
      boxes.length > 3
        ? `${boxes.length} in ${boxText(around(boxes))}`
        : boxes.map((box) => boxText(box)).join(' and ')
    lines.set(where, [...(lines.get(where) ?? []), name])
  }
  return [...lines].map(([where, names]) => `mark ${names.join(', ')} ${where}`)
}

/** Of four labels of a kind and more a line has all. */
function labelLines(labels: readonly DrawnLabel[]): string[] {
  const named = new Map<string, DrawnLabel[]>()
  for (const label of labels) named.set(label.name, [...(named.get(label.name) ?? []), label])
  return [...named].flatMap(([name, all]) => {
    if (name === 'words') return all.map(({ text }) => `words “${steady(text)}”`)
    if (all.length < 4)
      return all.map(({ text, box }) => `label ${name} “${steady(text)}” ${boxText(box)}`)
    const texts = all.map(({ text }) => steady(text)).join(' | ')
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
