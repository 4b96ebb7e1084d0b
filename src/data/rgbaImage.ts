/** Decoded pixels, four bytes each (red, green, blue, alpha), row by row; the layout of a canvas's ImageData. */
export interface RgbaImage {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** The image laid over white: every alpha is 255. The very same image when nothing in it is transparent. */
export function overWhite(image: RgbaImage): RgbaImage {
  const data = image.data.slice()
  return layOverWhite(data) ? { ...image, data } : image
}

/** Lays pixels over white, in place; whether any was transparent. */
export function layOverWhite(pixels: Uint8ClampedArray): boolean {
  let found = false
  for (let at = 3; at < pixels.length; at += 4) {
    if (pixels[at] === 255) continue
    found = true
    const alpha = pixels[at]! / 255
    for (let channel = at - 3; channel < at; channel++)
      pixels[channel] = Math.round(alpha * pixels[channel]! + (1 - alpha) * 255)
    pixels[at] = 255
  }
  return found
}

/** The largest size in the same proportions with no side beyond the limit; the size itself when it fits. */
export function scaledWithin(
  { width, height }: { readonly width: number; readonly height: number },
  sideLimit: number,
): { width: number; height: number } {
  const scale = Math.min(1, sideLimit / Math.max(width, height))
  const scaled = (side: number) => Math.max(1, Math.round(scale * side))
  return { width: scaled(width), height: scaled(height) }
}
