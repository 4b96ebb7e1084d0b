import { shapeText } from '#core/tensor.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { outlinePath, rectPath } from '#draw/paths.ts'
import { paintBlanks, paintGrid } from '#draw/paintGrid.ts'
import { type Palette, readPalette } from '#draw/palette.ts'
import { printNumber } from '#draw/printNumber.ts'
import { sumText } from '#draw/sum/sumText.ts'
import { channelsNow, momentNow, sceneNow } from './channelsNow.ts'
import { channelsSum } from './channelsSum.ts'
import { layerCount } from './counts.ts'
import { inputScenes, kernelScenes, mapScenes, partScenes } from './gridScenes.ts'
import { type ChannelsLayer, shapesOf } from './layer.ts'
import { outputRect, windowRect } from './marks.ts'
import { type ChannelsScene, computedAt, computedOfMap } from './model.ts'
import { channelsOfMap } from './places.ts'
import { channelsSession } from './session.ts'
import { tilePlace, type UnfoldedLayout, unfoldedLayout } from './unfoldedLayout.ts'
import { kernelShapeText, placeText, shapesText } from './words.ts'

const width = 1280
const height = 800
const footer = 96
const margin = 32
const density = 2

/** The present step, unfolded, as PNG, 2560 × 1600, in the colours of the theme. */
export async function channelsPng(): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width * density
  canvas.height = height * density
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser gives no canvas to draw it on')
  context.scale(density, density)
  const style = getComputedStyle(document.documentElement)
  paintPicture(
    context,
    readPalette((token) => style.getPropertyValue(token)),
  )
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
  if (!blob) throw new Error('the browser could not make a PNG of it')
  return blob
}

function paintPicture(context: CanvasRenderingContext2D, palette: Palette) {
  const layer = channelsNow()
  const scene = { ...sceneNow(), glide: 0, next: undefined }
  context.fillStyle = palette.paper
  context.fillRect(0, 0, width, height)
  context.save()
  context.translate(margin, margin)
  const layout = unfoldedLayout(shapesOf(layer), width - 2 * margin, height - footer - margin)
  paintGrids(context, palette, layer, layout, scene)
  paintMarks(context, palette, layer, layout, scene)
  context.restore()
  const write = (text: string, y: number, size: number) => {
    context.font = `600 ${size}px 'Inter Variable', system-ui, sans-serif`
    const fitted = (size * (width - 2 * margin)) / context.measureText(text).width
    context.font = `600 ${Math.min(size, fitted)}px 'Inter Variable', system-ui, sans-serif`
    context.fillText(text, margin, y)
  }
  const { formula, parameters } = layerCount(layer.geometry)
  context.fillStyle = palette.ink
  write(`${placeText(layer, scene.place)} = ${sumText(channelsSum(layer, scene))}`, height - 52, 18)
  context.fillStyle = palette.inkSoft
  write(`${shapesText(layer.geometry)}, parameters ${formula} = ${parameters}`, height - 24, 15)
}

function paintGrids(
  context: CanvasRenderingContext2D,
  palette: Palette,
  layer: ChannelsLayer,
  layout: UnfoldedLayout,
  { place }: ChannelsScene,
) {
  const { reveal, scale } = channelsSession.settings()
  const computed = reveal ? computedAt(layer, momentNow(layer)) : layer.results.length
  const shown = computedOfMap(layer, place.map, computed)
  const maps = mapScenes(layer, scale, palette)
  const kernels = kernelScenes(layer, place.map, palette)
  const parts = partScenes(layer, place.map, palette)
  const filled = (scene: (typeof maps)[number] | undefined, box: GridBox, cells: number) => {
    if (scene) paintGrid(context, scene, box, palette, 0, cells)
    paintBlanks(context, box, palette, cells, box.rows * box.columns)
  }
  inputScenes(layer, palette).forEach((scene, channel) => {
    const box = layout.inputs[channel]
    if (box) paintGrid(context, scene, box, palette)
  })
  channelsOfMap(layer, place.map).forEach((channel, slice) => {
    const [kernel, part, scene] = [layout.kernels[channel], layout.parts[channel], kernels[slice]]
    if (kernel && scene) paintGrid(context, scene, kernel, palette)
    if (part) filled(parts[slice], part, shown)
  })
  filled(maps[place.map], layout.map, shown)
  const { picker } = layout
  if (!picker) return
  const { rows, columns } = layout.map
  const cell = picker.tile / Math.max(rows, columns)
  maps.forEach((scene, map) => {
    const box = { ...tilePlace(picker, map), cell, rows, columns }
    filled(scene, box, computedOfMap(layer, map, computed))
  })
}

function paintMarks(
  context: CanvasRenderingContext2D,
  palette: Palette,
  layer: ChannelsLayer,
  layout: UnfoldedLayout,
  scene: ChannelsScene,
) {
  const { inputs, kernels, map } = layout
  const write = (text: string, x: number, y: number, colour: string) => {
    context.font = "600 13px 'Inter Variable', system-ui, sans-serif"
    context.fillStyle = colour
    context.fillText(text, x, y)
  }
  context.lineWidth = 3
  for (const { channel, sum } of scene.parts) {
    const [input, part] = [inputs[channel], layout.parts[channel]]
    if (!input || !part) continue
    context.strokeStyle = palette.kernel
    context.stroke(new Path2D(rectPath(windowRect(layer, input, scene))))
    context.strokeStyle = palette.output
    context.stroke(new Path2D(outlinePath(outputRect(part, scene))))
    write(printNumber(sum, 2).text, part.x, part.y - 5, palette.output)
  }
  context.strokeStyle = palette.output
  context.stroke(new Path2D(outlinePath(outputRect(map, scene))))
  inputs.forEach((box, channel) =>
    write(layer.names[channel] ?? '', box.x, box.y - 5, palette.input),
  )
  const kernel = kernels[scene.parts[0]?.channel ?? 0]
  const { outputHeight, outputWidth } = layer.geometry
  const name = `Kernel ${scene.place.map + 1} ${kernelShapeText(layer.geometry)}`
  if (kernel) write(name, kernel.x, kernel.y - 5, palette.kernel)
  const size = shapeText([outputHeight, outputWidth])
  write(`Map ${scene.place.map + 1} ${size}`, map.x, map.y - 5, palette.output)
}
