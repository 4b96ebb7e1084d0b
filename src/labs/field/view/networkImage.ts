import { type Crop, cropRegion } from '#data/rgbaToPicture.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'

/** The image as the network is given it: cropped, with as many pixels as it has inputs; undefined without a canvas to make it on. */
export function networkImage(
  image: RgbaImage,
  crop: Crop,
  colour: 'grey' | 'rgb',
  [height, width]: readonly [number, number],
): HTMLCanvasElement | undefined {
  const whole = canvasOf(image.width, image.height)
  const made = canvasOf(width, height)
  if (!whole || !made) return undefined
  whole.putImageData(new ImageData(image.data, image.width, image.height), 0, 0)
  const { left, top, width: across, height: down } = cropRegion(image, crop)
  made.imageSmoothingQuality = 'high'
  // A picture of fewer pixels than there are inputs keeps its edges.
  made.imageSmoothingEnabled = across > width || across > 64
  made.drawImage(whole.canvas, left, top, across, down, 0, 0, width, height)
  if (colour === 'grey') turnGrey(made, width, height)
  return made.canvas
}

/** A context of a canvas of that size; undefined where there is none. */
export function canvasOf(width: number, height: number): CanvasRenderingContext2D | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas.getContext('2d') ?? undefined
}

function turnGrey(context: CanvasRenderingContext2D, width: number, height: number): void {
  const pixels = context.getImageData(0, 0, width, height)
  const { data } = pixels
  for (let at = 0; at < data.length; at += 4) {
    const luma = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!
    data[at] = luma
    data[at + 1] = luma
    data[at + 2] = luma
  }
  context.putImageData(pixels, 0, 0)
}
