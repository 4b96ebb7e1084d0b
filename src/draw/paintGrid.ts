import { cellNumbers, readableCell } from './cellNumbers.ts'
import type { GridBox } from './gridBox.ts'
import { cellKind } from '#core/cellKind.ts'
import type { GridScene } from './gridScene.ts'
import { hatchCells } from './hatchCells.ts'
import { numberSprite } from './numberSprite.ts'
import type { Palette } from './palette.ts'
import { paintSmallCells } from './paintSmallCells.ts'
import { paddedRamp, rampIndex } from './ramp.ts'

/** From so many cells on they are painted as one picture, where there are no lines between them. */
const manyCells = 200

/** Paints the cells from index `from` up to `to`, in reading order, with the box's corner at (box.x, box.y). */
export function paintGrid(
  context: CanvasRenderingContext2D,
  scene: GridScene,
  box: GridBox,
  palette: Palette,
  from = 0,
  to = scene.rows * scene.columns,
): void {
  const gap = gapOf(box.cell)
  if (gap === 0 && to - from >= manyCells) {
    paintSmallCells(context, scene, box, palette, from, to)
  } else {
    for (let index = from; index < to; index++) {
      const { x, y, width, height } = snappedCell(box, index)
      context.fillStyle = cellLook(scene, index, palette).colour
      context.fillRect(x, y, width - gap, height - gap)
    }
  }
  if (box.cell >= 4) hatch(context, scene, box, palette, from, to)
  writeNumbers(context, scene, box, palette, from, to)
}

function hatch(
  context: CanvasRenderingContext2D,
  scene: GridScene,
  box: GridBox,
  palette: Palette,
  from: number,
  to: number,
): void {
  if (!scene.kinds) return
  const corners: number[] = []
  for (let index = from; index < to; index++) {
    if (!isHatched(kindOf(scene, index))) continue
    const { x, y } = snappedCell(box, index)
    corners.push(x, y)
  }
  hatchCells(context, corners, box.cell - gapOf(box.cell), palette)
}

/** Empties the cells from index `from` up to `to`: outlines on paper, where numbers are still to come. */
export function paintBlanks(
  context: CanvasRenderingContext2D,
  box: GridBox,
  palette: Palette,
  from: number,
  to: number,
): void {
  const gap = gapOf(box.cell)
  for (let index = from; index < to; index++) {
    const { x, y, width, height } = snappedCell(box, index)
    context.fillStyle = palette.paper
    context.fillRect(x, y, width, height)
    context.globalAlpha = 0.35
    context.fillStyle = palette.line
    context.fillRect(x, y, width - gap, height - gap)
    context.globalAlpha = 1
  }
}

/** The line between cells, in pixels; cells too small for numbers are a picture, and a picture has no lines. */
function gapOf(cell: number): number {
  return cell >= readableCell ? 1 : 0
}

/** The cell's rectangle on whole pixels, so that no seam shows between cells of a fraction of a pixel. */
function snappedCell({ x, y, cell, columns }: GridBox, index: number) {
  const column = index % columns
  const row = Math.floor(index / columns)
  const left = Math.round(x + column * cell)
  const top = Math.round(y + row * cell)
  return {
    x: left,
    y: top,
    width: Math.round(x + (column + 1) * cell) - left,
    height: Math.round(y + (row + 1) * cell) - top,
  }
}

/** Padding, and what there is no number for. */
function isHatched(kind: number): boolean {
  return kind === cellKind.padding || isWithoutNumber(kind)
}

function isWithoutNumber(kind: number): boolean {
  return kind === cellKind.none || kind === cellKind.ignored
}

function kindOf({ kinds }: GridScene, index: number): number {
  return kinds?.[index] ?? cellKind.number
}

/** A cell's colour and its ink: padding shows the value it takes, paler; an inserted zero is no value of the image. */
function cellLook(
  scene: GridScene,
  index: number,
  palette: Palette,
): { colour: string; ink: string } {
  const kind = kindOf(scene, index)
  if (kind === cellKind.inserted || isWithoutNumber(kind))
    return { colour: palette.paddingSoft, ink: palette.inkSoft }
  const ramp = kind === cellKind.padding ? paddedRamp(scene.ramp, palette) : scene.ramp
  const tone = rampIndex(scene.ramp, (scene.tones ?? scene.values)[index] ?? 0)
  return { colour: ramp.colours[tone] ?? palette.zero, ink: ramp.inks[tone] ?? palette.ink }
}

/** What the broadest frame leaves free inside a cell, that of an output in the projector theme. */
function widestNumber(cell: number): number {
  return Math.max(cell - 6, 0.8 * cell)
}

function writeNumbers(
  context: CanvasRenderingContext2D,
  scene: GridScene,
  box: GridBox,
  palette: Palette,
  from: number,
  to: number,
): void {
  const { cell } = box
  const numbers = cellNumbers(scene, cell)
  if (!numbers) return
  const look = { size: numbers.size, widest: widestNumber(cell), density: context.getTransform().a }
  // In the middle of the colour, which the line between cells is no part of.
  const middle = (cell - gapOf(cell)) / 2
  for (let index = from; index < to; index++) {
    const kind = kindOf(scene, index)
    if (kind === cellKind.none) continue
    const text = kind === cellKind.ignored ? '–' : numbers.text(scene.values[index] ?? 0)
    const { ink } = cellLook(scene, index, palette)
    const { image, width, height } = numberSprite({ ...look, text, ink })
    const x = Math.round(box.x + (index % scene.columns) * cell + middle - width / 2)
    const y = Math.round(box.y + Math.floor(index / scene.columns) * cell + middle - height / 2)
    context.drawImage(image, x, y, width, height)
  }
}
