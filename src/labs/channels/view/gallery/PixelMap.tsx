import { useLayoutEffect, useMemo, useRef } from 'react'
import { type Ramp, rampBytes, rampIndex } from '#draw/ramp.ts'
import type { Volume } from '#labs/channels/model/volumes.ts'

interface PixelCanvasProps {
  readonly height: number
  readonly width: number
  /** The side it is shown at, in pixels. */
  readonly side: number
  /** Sets red, green and blue of a pixel, numbered in reading order. */
  readonly paint: (rgba: Uint8ClampedArray, pixel: number) => void
}

/** A map too large for numbers: a pixel a number, in the colours of its scale. */
export function PixelMap(
  props: Omit<PixelCanvasProps, 'paint'> & {
    readonly values: ArrayLike<number>
    readonly ramp: Ramp
  },
) {
  const { values, ramp, ...size } = props
  const paint = useMemo(() => {
    const bytes = rampBytes(ramp)
    return (rgba: Uint8ClampedArray, pixel: number) => {
      const from = 3 * rampIndex(ramp, values[pixel] ?? 0)
      for (let c = 0; c < 3; c++) rgba[4 * pixel + c] = bytes[from + c] ?? 0
    }
  }, [values, ramp])
  return <PixelCanvas {...size} paint={paint} />
}

/** A picture in colour as it looks; of any other volume its first channel, in grey. */
export function PixelPicture({ volume, side }: { readonly volume: Volume; readonly side: number }) {
  const [, height = 1, width = 1] = volume.pixels.shape
  const paint = useMemo(() => {
    const { pixels, white, isColour } = volume
    const plane = isColour ? height * width : 0
    return (rgba: Uint8ClampedArray, pixel: number) => {
      for (let c = 0; c < 3; c++)
        rgba[4 * pixel + c] = (255 * (pixels.data[c * plane + pixel] ?? 0)) / white
    }
  }, [volume, height, width])
  return <PixelCanvas {...{ height, width, side, paint }} />
}

/** Large pixels keep their edges. */
function PixelCanvas({ height, width, side, paint }: PixelCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const image = context.createImageData(width, height)
    for (let at = 0; at < height * width; at++) {
      paint(image.data, at)
      image.data[4 * at + 3] = 255
    }
    context.putImageData(image, 0, 0)
  }, [paint, height, width])
  const scale = side / Math.max(height, width)
  const style = {
    width: width * scale,
    height: height * scale,
    imageRendering: scale >= 2 ? 'pixelated' : 'auto',
  } as const
  return <canvas ref={canvas} {...{ width, height, style }} aria-hidden />
}
