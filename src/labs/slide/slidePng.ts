import { blockRect } from '#draw/gridBox.ts'
import { paintBlanks, paintGrid } from '#draw/paintGrid.ts'
import { type Palette, readPalette } from '#draw/palette.ts'
import { printNumber } from '#draw/printNumber.ts'
import { slideFormula } from './formula.ts'
import { inputScenes, kernelScenes, outputScenes } from './gridScenes.ts'
import { shapesOf, type SlideLayer } from './layer.ts'
import { type SlideLayout, slideLayout } from './layout.ts'
import { outlinePath, windowCells } from './marks.ts'
import { shownChannels, type SlideScene } from './model.ts'
import { slideSession } from './session.ts'
import { sceneNow, slideNow } from './slideNow.ts'

const width = 1280
const height = 800
const footer = 64
const density = 2

/** The picture of the present step as PNG, 2560 × 1600, in the colours of the theme. */
export async function slidePng(): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width * density
  canvas.height = height * density
  const context = canvas.getContext('2d')
  if (!context) throw new RangeError('this browser gives no canvas to draw it on')
  context.scale(density, density)
  const style = getComputedStyle(document.documentElement)
  const palette = readPalette((token) => style.getPropertyValue(token))
  paintPicture(context, palette)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
  if (!blob) throw new RangeError('the browser could not make a PNG of it')
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
  { computed }: SlideScene,
) {
  const { settings } = slideSession.store.getState()
  const inputs = inputScenes(layer, palette)
  const kernels = kernelScenes(layer, palette)
  const outputs = outputScenes(layer, settings, palette)
  layout.inputs.forEach((box, i) => inputs[i] && paintGrid(context, inputs[i], box, palette))
  layout.kernels.forEach((box, i) => kernels[i] && paintGrid(context, kernels[i], box, palette))
  layout.outputs.forEach((box, map) => {
    const plane = box.rows * box.columns
    const shown = settings.reveal ? Math.min(plane, Math.max(0, computed - map * plane)) : plane
    if (outputs[map]) paintGrid(context, outputs[map], box, palette, 0, shown)
    paintBlanks(context, box, palette, shown, plane)
  })
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
  const out = layout.outputs[scene.place.map]
  if (!out) return
  context.strokeStyle = palette.output
  const { row, column } = scene.place
  context.stroke(new Path2D(outlinePath(blockRect(out, row, column))))
}

function paintWords(
  context: CanvasRenderingContext2D,
  palette: Palette,
  layer: SlideLayer,
  layout: SlideLayout,
  scene: SlideScene,
) {
  const font = "'Inter Variable', system-ui, sans-serif"
  const { geometry } = layer
  const write = (text: string, x: number, y: number, colour: string, weight = 600, size = 15) => {
    context.font = `${weight} ${size}px ${font}`
    context.fillStyle = colour
    context.textAlign = 'left'
    context.textBaseline = 'alphabetic'
    context.fillText(text, x, y)
  }
  const [input] = layout.inputs
  const [kernel] = layout.kernels
  const [output] = layout.outputs
  const divisor = layer.divisor === 1 ? '' : ` ÷ ${printNumber(layer.divisor).text}`
  if (input) write(`Input ${input.rows} × ${input.columns}`, input.x, input.y - 10, palette.input)
  if (kernel)
    write(
      `Kernel ${geometry.kernelHeight} × ${geometry.kernelWidth}${divisor}`,
      kernel.x,
      kernel.y - 10,
      palette.kernel,
    )
  if (output)
    write(`Output ${output.rows} × ${output.columns}`, output.x, output.y - 10, palette.output)
  write(sentence(layer, scene), 40, height - 28, palette.ink, 500, 17)
}

/** The formula in a line: every product of a short sum, the sum alone of a long one. */
function sentence(layer: SlideLayer, scene: SlideScene): string {
  const formula = slideFormula(layer, scene)
  const number = (value: number) => {
    const { text, rounded } = printNumber(value, 4)
    return rounded ? `≈ ${text}` : text
  }
  const products = scene.terms.map(
    ({ value, weight }) =>
      `${number(value)} × ${weight < 0 ? `(${number(weight)})` : number(weight)}`,
  )
  const sum = formula.isGrouped
    ? `${scene.terms.length} products, sum ${number(formula.sum)}`
    : `${products.join(' + ')} = ${number(formula.sum)}`
  const isPlain = formula.result === formula.sum
  const { row, column } = scene.place
  return `output [${row + 1}, ${column + 1}]:  ${sum}${isPlain ? '' : `,  result ${number(formula.result)}`}`
}
