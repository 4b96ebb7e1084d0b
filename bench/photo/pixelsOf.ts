/** The pixels of what is painted, RGBA. */
export function pixelsOf(
  width: number,
  height: number,
  paint: (context: CanvasRenderingContext2D) => void,
): Uint8ClampedArray {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')!
  paint(context)
  return context.getImageData(0, 0, width, height).data
}
