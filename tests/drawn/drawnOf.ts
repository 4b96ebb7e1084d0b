import { type Box, boxAround, middleOf, type Point } from './box.ts'
import { type DrawnLabel, htmlLabels } from './htmlLabels.ts'
import { isSeen } from './isSeen.ts'
import { boxOf } from './layoutHost.ts'
import { nameOf } from './nameOf.ts'
import { recorderOf } from './recorder.ts'
import type { Painted } from './recordingContext.ts'
import { forgetStyles } from './styleOf.ts'
import { svgPoints } from './svgPoints.ts'

/** What a stage shows, as lists; every box in pixels from the corner of the stage. */
export interface Drawn {
  readonly grids: readonly DrawnGrid[]
  readonly canvases: readonly DrawnCanvas[]
  readonly marks: readonly DrawnMark[]
  readonly labels: readonly DrawnLabel[]
}

export interface DrawnGrid {
  readonly label: string
  readonly box: Box
  readonly rows: number
  readonly columns: number
  readonly cells: readonly DrawnCell[]
  readonly canvas: HTMLCanvasElement
  /** Lines over its cells, such as those of padding. */
  readonly lines: readonly Painted[]
}

/** A cell as it is seen: its colour, and its number if it carries one. */
export interface DrawnCell {
  readonly colour: string
  readonly text: string | undefined
}

export interface DrawnCanvas {
  readonly name: string
  readonly box: Box
  readonly painted: readonly Painted[]
}

export interface DrawnMark {
  /** Its class, after what it belongs to. */
  readonly name: string
  readonly box: Box
  /** Of its corners. */
  readonly middle: Point | undefined
  readonly path: string
}

/** Everything that the stage shows now; what lies in `without` is left out. */
export function drawnOf(stage: Element, without: Element): Drawn {
  forgetStyles()
  const all = (selector: string) =>
    [...stage.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => !without.contains(element) && isSeen(element, stage),
    )
  const grids = all('[role="grid"]').flatMap((element) => {
    const canvas = element.querySelector('canvas')
    return canvas ? [gridOf(element, canvas)] : []
  })
  const ofGrids = new Set(grids.map(({ canvas }) => canvas))
  const canvases = all('canvas')
    .filter((canvas): canvas is HTMLCanvasElement => canvas instanceof HTMLCanvasElement)
    .filter((canvas) => !ofGrids.has(canvas))
    .map((canvas) => canvasOf(canvas))
  const shapes = all('svg :is(path, rect, circle, line)').filter((shape) => !isIcon(shape))
  return {
    grids,
    canvases,
    marks: shapes.flatMap((shape) => markOf(shape)),
    labels: [
      ...htmlLabels(stage, without),
      ...all('svg text').flatMap((text) => svgLabel(text)),
      ...canvases.flatMap((canvas) => canvasLabels(canvas)),
    ],
  }
}

function gridOf(element: HTMLElement, canvas: HTMLCanvasElement): DrawnGrid {
  const box = boxOf(element)
  const [rows, columns] = [
    Number(element.getAttribute('aria-rowcount')),
    Number(element.getAttribute('aria-colcount')),
  ]
  const label = element.getAttribute('aria-label') ?? ''
  const cells = cellsOf(canvas, box, rows, columns)
  const lines = paintedIn(canvas, box).filter(({ what }) => what === 'stroke')
  return { label, box, rows, columns, canvas, cells, lines }
}

/** Each cell after all that was painted on it. */
function cellsOf(canvas: HTMLCanvasElement, box: Box, rows: number, columns: number): DrawnCell[] {
  const cells: { colour: string; text: string | undefined }[] = Array.from(
    { length: rows * columns },
    () => ({ colour: '', text: undefined }),
  )
  const [width, height] = [box.width / columns, box.height / rows]
  for (const { what, box: at, colour, alpha, text, pixels } of recorderOf(canvas).painted) {
    const column = Math.floor((at.x + at.width / 2) / width)
    const row = Math.floor((at.y + at.height / 2) / height)
    const cell = cells[row * columns + column]
    if (what === 'image') {
      const image = pixels?.()
      for (let index = 0; index < cells.length && image; index++) {
        const [red = 0, green = 0, blue = 0, opacity = 0] = image.data.subarray(4 * index)
        if (opacity > 0)
          cells[index] = { colour: `rgb(${red}, ${green}, ${blue})`, text: undefined }
      }
    } else if (cell && what === 'text') cell.text = text
    else if (cell && what === 'fill' && alpha === 1)
      Object.assign(cell, { colour, text: undefined })
  }
  return cells
}

function canvasOf(canvas: HTMLCanvasElement): DrawnCanvas {
  const box = boxOf(canvas)
  return { name: canvasName(canvas), box, painted: paintedIn(canvas, box) }
}

function canvasName(canvas: HTMLCanvasElement): string {
  const parent = canvas.parentElement
  return canvas.className === '' && parent ? nameOf(parent) : nameOf(canvas)
}

/** What is painted on a canvas, where it lies on the stage. */
function paintedIn(canvas: HTMLCanvasElement, box: Box): Painted[] {
  const scale = box.width / Math.max(1, canvas.width)
  return recorderOf(canvas).painted.map((one) => ({
    ...one,
    box: {
      x: box.x + one.box.x * scale,
      y: box.y + one.box.y * scale,
      width: one.box.width * scale,
      height: one.box.height * scale,
    },
    middle: one.middle && [box.x + one.middle[0] * scale, box.y + one.middle[1] * scale],
  }))
}

function isIcon(shape: Element): boolean {
  const svg = shape.closest('svg')
  return svg?.hasAttribute('viewBox') ?? false
}

function inStage(shape: Element): Box | undefined {
  return boxAround(cornersInStage(shape))
}

function cornersInStage(shape: Element): Point[] {
  const svg = shape.closest('svg')
  if (!svg) return []
  const around = boxOf(svg)
  return svgPoints(shape).map(([x, y]) => [around.x + x, around.y + y])
}

function markOf(shape: Element): DrawnMark[] {
  const corners = cornersInStage(shape)
  const [box, middle] = [boxAround(corners), middleOf(corners)]
  if (!box) return []
  const group = shape.parentElement
  const ofGroup = group && group.tagName === 'g' ? nameOf(group) : 'g'
  const name = ofGroup === 'g' ? nameOf(shape) : `${ofGroup} ${nameOf(shape)}`
  return [{ name, box, middle, path: shape.getAttribute('d') ?? '' }]
}

function svgLabel(text: Element): DrawnLabel[] {
  const box = inStage(text)
  const words = (text.textContent ?? '').trim()
  if (!box || words === '') return []
  const isTag = /tag/i.test(nameOf(text))
  return [{ name: `svg ${nameOf(text)}`, text: words, box, isTag }]
}

function canvasLabels({ painted, name }: DrawnCanvas): DrawnLabel[] {
  return painted.flatMap(({ what, box, text }) =>
    what === 'text' && text !== undefined
      ? [{ name: `canvas ${name}`, text, box, isTag: false }]
      : [],
  )
}
