/** Decoded pixels, four bytes each (red, green, blue, alpha), row by row; the layout of a canvas's ImageData. */
export interface RgbaImage {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** The image laid over white: every alpha is 255. The very same image when nothing in it is transparent. */
export function overWhite(image: RgbaImage): RgbaImage {
  if (isOpaque(image)) return image
  const data = image.data.slice()
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]! / 255
    for (let channel = 0; channel < 3; channel++)
      data[at + channel] = Math.round(alpha * data[at + channel]! + (1 - alpha) * 255)
    data[at + 3] = 255
  }
  return { ...image, data }
}

function isOpaque({ data }: RgbaImage): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false
  return true
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
