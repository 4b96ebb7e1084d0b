import { blockRect, type GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { legendTexts } from '#draw/legendTexts.ts'
import { paintBlanks, paintGrid } from '#draw/paintGrid.ts'
import type { Palette } from '#draw/palette.ts'
import { printNumber } from '#draw/printNumber.ts'
import { sumText } from '#draw/sum/sumText.ts'
import { paletteOf } from '#ui/themeColours.ts'
import { slideSum } from './slideSum.ts'
import { inputScenes, kernelScenes, outputScenes, windowScene } from './gridScenes.ts'
import { shapesOf, type SlideLayer } from './layer.ts'
import { type SlideLayout, slideLayout } from './layout.ts'
import { outlinePath } from '#draw/paths.ts'
import { cornerPaths, windowCells } from './marks.ts'
import { computedOfMap, shownChannels, type SlideScene } from './model.ts'
import { operatorPlaces, starPath } from './operatorPlaces.ts'
import { slideSession } from './session.ts'
import { sceneNow, slideNow } from './slideNow.ts'
import { inputSizeText, outputSizeText } from './words.ts'

const width = 1280
const height = 800
const footer = 88
const density = 2

/** The picture of the present step as PNG, 2560 × 1600, in the colours of the theme. */
export async function slidePng(): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width * density
  canvas.height = height * density
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser gives no canvas to draw it on')
  context.scale(density, density)
  const palette = paletteOf(document.documentElement)
  paintPicture(context, palette)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
  if (!blob) throw new Error('the browser could not make a PNG of it')
  return blob
}

function paintPicture(context: CanvasRenderingContext2D, palette: Palette) {
  const layer = slideNow()
  const scene = sceneNow()
  const layout = slideLayout(shapesOf(layer), width, height - footer)
  context.fillStyle = palette.paper
  context.fillRect(0, 0, width, height)
  paintGrids(context, palette, layer, layout, scene)
  paintMarks(context, palette, layer, layout, scene)
  paintWords(context, palette, layer, layout, scene)
}

function paintGrids(
  context: CanvasRenderingContext2D,
  palette: Palette,
  layer: SlideLayer,
  layout: SlideLayout,
  { computed, terms }: SlideScene,
) {
  const { settings } = slideSession.store.getState()
  const inputs = inputScenes(layer, palette)
  const kernels = kernelScenes(layer, palette)
  const outputs = outputScenes(layer, settings, palette)
  layout.inputs.forEach((box, i) => inputs[i] && paintGrid(context, inputs[i], box, palette))
  layout.patches.forEach((box, channel) => {
    const ramp = inputs[channel]?.ramp
    const mine = terms.filter((term) => term.channel === channel)
    if (ramp && mine.length > 0) paintGrid(context, windowScene(mine, box, ramp), box, palette)
  })
  layout.kernels.forEach((box, i) => kernels[i] && paintGrid(context, kernels[i], box, palette))
  layout.outputs.forEach((box, map) => {
    const plane = box.rows * box.columns
    const shown = settings.reveal ? computedOfMap(layer, map, computed) : plane
    if (outputs[map]) paintGrid(context, outputs[map], box, palette, 0, shown)
    paintBlanks(context, box, palette, shown, plane)
  })
  paintLegends(context, palette, layout, outputs)
}

function paintMarks(
  context: CanvasRenderingContext2D,
  palette: Palette,
  layer: SlideLayer,
  layout: SlideLayout,
  scene: SlideScene,
) {
  context.lineWidth = 3
  context.lineJoin = 'round'
  context.strokeStyle = palette.kernel
  for (const channel of shownChannels(layer, scene)) {
    const box = layout.inputs[channel]
    if (box) context.stroke(new Path2D(windowCells(layer, box, { ...scene, glide: 0 })))
  }
  if (layer.isTurned) paintCorners(context, palette, layout)
  const out = layout.outputs[scene.place.map]
  if (!out) return
  context.strokeStyle = palette.output
  const { row, column } = scene.place
  context.stroke(new Path2D(outlinePath(blockRect(out, row, column))))
}

/** On each slice of a turned kernel: its first corner, and, hollow, where that was. */
function paintCorners(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { kernels }: SlideLayout,
) {
  context.save()
  context.lineWidth = 1.5
  for (const { first, turned } of kernels.map(cornerPaths)) {
    context.fillStyle = palette.paper
    context.strokeStyle = palette.kernel
    context.fill(new Path2D(first))
    context.stroke(new Path2D(first))
    context.fillStyle = palette.kernel
    context.strokeStyle = palette.paper
    context.fill(new Path2D(turned))
    context.stroke(new Path2D(turned))
  }
  context.restore()
}

function paintWords(
  context: CanvasRenderingContext2D,
  palette: Palette,
  layer: SlideLayer,
  layout: SlideLayout,
  scene: SlideScene,
) {
  const { geometry, divisor, isTurned } = layer
  const write = (text: string, x: number, y: number, colour: string, size = 16) => {
    context.font = `600 ${size}px 'Inter Variable', system-ui, sans-serif`
    context.fillStyle = colour
    context.fillText(text, x, y)
  }
  const over = (boxes: readonly GridBox[], text: string, colour: string) => {
    const [box] = boxes
    if (box) write(text, box.x, box.y - 8, colour)
  }
  const size = ({ rows, columns }: GridBox) => `${rows} × ${columns}`
  const [output] = layout.outputs
  const divided = divisor === 1 ? '' : ` ÷ ${printNumber(divisor).text}`
  context.textAlign = 'left'
  over(layout.inputs, `Input ${inputSizeText(layer)}`, palette.input)
  const shown = layout.patches.filter((_, channel) => shownChannels(layer, scene).includes(channel))
  over(shown, 'Window', palette.input)
  over(
    layout.kernels,
    `Kernel ${geometry.kernelHeight} × ${geometry.kernelWidth}${divided}`,
    palette.kernel,
  )
  if (output) over(layout.outputs, `Output ${size(output)}`, palette.output)
  const last = layout.kernels.at(-1)
  if (isTurned && last)
    write('turned by 180° ◸→◢', last.x, last.y + last.rows * last.cell + 20, palette.kernel, 14)
  const { row, column } = scene.place
  const line = `output [${row + 1}, ${column + 1}] = ${sumText(slideSum(layer, scene))}`
  context.font = `600 18px 'Inter Variable', system-ui, sans-serif`
  const fitted = Math.min(18, (18 * (width - 80)) / context.measureText(line).width)
  write(line, 40, height - 54, palette.ink, fitted)
  write(outputSizeText(layer), 40, height - 24, palette.inkSoft, 15)
  context.textAlign = 'center'
  for (const { text, x, y } of operatorPlaces(layer, layout)) {
    if (text === '⋆') fillStar(context, palette.inkSoft, x, y)
    else write(text, x, y + 10, palette.inkSoft, 28)
  }
}

function fillStar(context: CanvasRenderingContext2D, colour: string, x: number, y: number) {
  context.save()
  context.translate(x, y)
  context.fillStyle = colour
  context.fill(new Path2D(starPath))
  context.restore()
}

/** The colour scale of each map, under it. */
function paintLegends(
  context: CanvasRenderingContext2D,
  palette: Palette,
  layout: SlideLayout,
  outputs: readonly GridScene[],
) {
  layout.outputs.forEach((box, map) => {
    const ramp = outputs[map]?.ramp
    if (!ramp) return
    const y = box.y + box.rows * box.cell + 8
    const wide = box.columns * box.cell
    ramp.colours.forEach((colour, i) => {
      context.fillStyle = colour
      context.fillRect(
        box.x + (wide * i) / ramp.colours.length,
        y,
        wide / ramp.colours.length + 0.5,
        7,
      )
    })
    context.font = "500 13px 'Inter Variable', system-ui, sans-serif"
    context.fillStyle = palette.inkSoft
    const texts = legendTexts(ramp)
    texts.forEach((text, i) => {
      context.textAlign = i === 0 ? 'left' : i === texts.length - 1 ? 'right' : 'center'
      context.fillText(text, box.x + (wide * i) / (texts.length - 1), y + 22)
    })
  })
}
