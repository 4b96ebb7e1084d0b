import { useLayoutEffect, useRef } from 'react'
import { type Ramp, rampBytes, rampIndex } from '#draw/ramp.ts'

interface PixelMapProps {
  readonly values: ArrayLike<number>
  readonly height: number
  readonly width: number
  readonly ramp: Ramp
  /** The side it is shown at, in pixels. */
  readonly side: number
}

/** A map too large for numbers: a pixel a number, in the colours of its scale. */
export function PixelMap({ values, height, width, ramp, side }: PixelMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const bytes = rampBytes(ramp)
    const image = context.createImageData(width, height)
    for (let at = 0; at < height * width; at++) {
      const from = 3 * rampIndex(ramp, values[at] ?? 0)
      for (let c = 0; c < 3; c++) image.data[4 * at + c] = bytes[from + c] ?? 0
      image.data[4 * at + 3] = 255
    }
    context.putImageData(image, 0, 0)
  }, [values, height, width, ramp])
  return (
    <canvas ref={canvas} {...{ width, height }} style={sized(height, width, side)} aria-hidden />
  )
}

/** The size of a picture whose longer side is so long; large pixels keep their edges. */
export function sized(height: number, width: number, side: number) {
  const scale = side / Math.max(height, width)
  return {
    width: width * scale,
    height: height * scale,
    imageRendering: scale >= 2 ? 'pixelated' : 'auto',
  } as const
}
