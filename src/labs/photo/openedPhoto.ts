import type { RgbaImage } from '#data/rgbaImage.ts'
import { browserEngine } from '#engine/browserEngine.ts'
import type { OpenedImage } from '#engine/openedImage.ts'

let opened: { image: RgbaImage; photo: OpenedImage } | undefined

/** The photograph as the engine holds it: its pixels are given to the workers once. */
export function openedPhoto(image: RgbaImage): OpenedImage {
  if (opened?.image !== image) {
    const photo = browserEngine().openImage(image.data, image.width, image.height)
    opened = { image, photo }
  }
  return opened.photo
}
