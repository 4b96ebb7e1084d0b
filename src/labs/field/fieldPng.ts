import { paletteOf } from '#ui/themeColours.ts'
import { effectiveNow } from './effectiveNow.ts'
import { isMeasuredFor, widthHolding } from './effectiveField.ts'
import { imageNow } from './fieldImage.ts'
import { sceneNow } from './fieldNow.ts'
import { heatPicture } from './heatPicture.ts'
import { fieldLayout } from './layout.ts'
import { networkImage } from './networkImage.ts'
import { paintCone } from './paintCone.ts'
import { paintPatch } from './paintPatch.ts'
import { paintPlates } from './paintPlates.ts'
import { fieldSession } from './session.ts'
import { sightText, unitName } from './words.ts'

const width = 1280
const height = 720
const density = 2
const margin = 32

/** The picture of the present step as PNG, 2560 × 1440, in the colours of the theme. */
export async function fieldPng(): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width * density
  canvas.height = height * density
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser gives no canvas to draw it on')
  context.scale(density, density)
  paintPicture(context)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
  if (!blob) throw new Error('the browser could not make a PNG of it')
  return blob
}

function paintPicture(context: CanvasRenderingContext2D) {
  const palette = paletteOf(document.documentElement)
  const settings = fieldSession.settings()
  const { stack, scene } = sceneNow()
  const chosen = scene.unit.place
  const layout = fieldLayout(stack.places, width - 2 * margin, height - 2 * margin, 18)
  const picture = imageNow(settings)
  const { crop, colour } = settings
  const image = picture && networkImage(picture, { crop, colour, size: stack.inputSize })
  const { field } = effectiveNow.get()
  const isHot = settings.effective && isMeasuredFor(stack, scene)
  const hot = isHot && field ? heatPicture(field, palette.error) : undefined
  const heat = hot && field && { place: chosen, picture: hot, width: widthHolding(field, 0.95) }
  context.fillStyle = palette.paper
  context.fillRect(0, 0, width, height)
  context.translate(margin, margin)
  paintPlates(context, { stack, layout, palette, image, chosen })
  paintCone(context, { scene, layout, palette, heat })
  const { x, y, side } = layout.patch
  context.font = "600 20px 'Inter Variable', system-ui, sans-serif"
  context.fillStyle = palette.output
  context.fillText(unitName(scene), x, y - 38)
  context.font = "500 16px 'Inter Variable', system-ui, sans-serif"
  context.fillStyle = palette.kernel
  context.fillText(sightText(stack, scene), x, y - 14)
  context.translate(x, y)
  paintPatch(context, { side, scene, inputSize: stack.inputSize, image, palette, heat })
}
