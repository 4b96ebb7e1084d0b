import type { Box } from './box.ts'
import { wordsSize } from './contentSize.ts'
import { boxOf } from './layoutHost.ts'
import { recorderOf } from './recorder.ts'
import type { Painted } from './recordingContext.ts'
import { forgetStyles, styleOf } from './styleOf.ts'
import { svgBox } from './svgBox.ts'

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
  readonly path: string
}

export interface DrawnLabel {
  readonly name: string
  readonly text: string
  readonly box: Box
  /** Whether it may lie over other things: it is small, on paper of its own, and moves with the step. */
  readonly isTag: boolean
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

function isSeen(element: Element, stage: Element): boolean {
  for (let at: Element | null = element; at && at !== stage; at = at.parentElement) {
    const style = styleOf(at)
    const isHidden = at.hasAttribute('hidden') || style.get('display') === 'none'
    if (isHidden || style.get('visibility') === 'hidden' || style.get('inline-size') === '1px')
      return false
  }
  return true
}

/** `caption[input]` for a class and what it means. */
export function nameOf(element: Element): string {
  const classes = [...element.classList].map((name) => /^_(\w+)_\w+$/.exec(name)?.[1] ?? name)
  const said = [...element.attributes].filter(({ name }) =>
    /^data-(meaning|part|branch|name|channel|looked|half|frame|what)$/.test(name),
  )
  const meaning = said.map(({ value }) => `[${value}]`).join('')
  return `${classes.join('.')}${meaning}` || element.tagName.toLowerCase()
}

function gridOf(element: HTMLElement, canvas: HTMLCanvasElement): DrawnGrid {
  const box = boxOf(element)
  const [rows, columns] = [
    Number(element.getAttribute('aria-rowcount')),
    Number(element.getAttribute('aria-colcount')),
  ]
  const label = element.getAttribute('aria-label') ?? ''
  return { label, box, rows, columns, canvas, cells: cellsOf(canvas, box, rows, columns) }
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
  const scale = box.width / Math.max(1, canvas.width)
  const painted = recorderOf(canvas).painted.map((one) => ({
    ...one,
    box: {
      x: box.x + one.box.x * scale,
      y: box.y + one.box.y * scale,
      width: one.box.width * scale,
      height: one.box.height * scale,
    },
  }))
  const parent = canvas.parentElement
  const name = canvas.className === '' && parent ? nameOf(parent) : nameOf(canvas)
  return { name, box, painted }
}

function isIcon(shape: Element): boolean {
  const svg = shape.closest('svg')
  return svg?.hasAttribute('viewBox') ?? false
}

function inStage(shape: Element): Box | undefined {
  const [svg, box] = [shape.closest('svg'), svgBox(shape)]
  if (!svg || !box) return undefined
  const around = boxOf(svg)
  return { ...box, x: around.x + box.x, y: around.y + box.y }
}

function markOf(shape: Element): DrawnMark[] {
  const box = inStage(shape)
  if (!box) return []
  const group = shape.parentElement
  const ofGroup = group && group.tagName === 'g' ? nameOf(group) : 'g'
  const name = ofGroup === 'g' ? nameOf(shape) : `${ofGroup} ${nameOf(shape)}`
  return [{ name, box, path: shape.getAttribute('d') ?? '' }]
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

/** Words in elements that are placed by themselves. Those in the flow of the page have no place that is known here. */
function htmlLabels(stage: Element, without: Element): DrawnLabel[] {
  const owners = new Map<Element, string>()
  const walk = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const { parentElement: parent, textContent } = walk.currentNode
    if (!parent || without.contains(parent) || parent.closest('svg, [role="grid"] canvas')) continue
    const words = (textContent ?? '').replaceAll(/\s+/g, ' ')
    const owner = ownerOf(parent, stage)
    if (words.trim() === '' || !isSeen(parent, stage)) continue
    owners.set(owner, `${owners.get(owner) ?? ''}${isApart(parent) ? ' ' : ''}${words}`)
  }
  return [...owners].flatMap(([owner, said]) => {
    const text = said.trim().replaceAll(/\s+/g, ' ')
    if (owner === stage) return [{ name: 'words', text, box: boxOf(stage), isTag: true }]
    const whole = boxOf(owner)
    const words = wordsSize(owner, whole.width)
    // Under a picture of its own.
    const top = owner.querySelector('canvas') ? whole.height - Math.min(whole.height, 18) : 0
    const isFull = owner.querySelector('[role="img"]') !== null
    const width = isFull ? whole.width : Math.min(whole.width, words.width)
    const height = Math.min(whole.height - top, words.height)
    const box = { x: whole.x, y: whole.y + top, width, height }
    return [{ name: nameOf(owner), text, box, isTag: /tag|pin/i.test(nameOf(owner)) }]
  })
}

function isApart(element: Element): boolean {
  return ['TD', 'TH', 'P', 'SPAN', 'DIV', 'BUTTON', 'B', 'DD', 'DT', 'OPTION'].includes(
    element.tagName,
  )
}

function ownerOf(element: Element, stage: Element): Element {
  for (let at: Element | null = element; at && at !== stage; at = at.parentElement)
    if (styleOf(at).get('position') === 'absolute') return at
  return stage
}
