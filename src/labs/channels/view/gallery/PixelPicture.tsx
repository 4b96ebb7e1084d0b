import { useLayoutEffect, useRef } from 'react'
import type { Volume } from '#labs/channels/model/volumes.ts'
import { sized } from './PixelMap.tsx'

/** A picture in colour as it looks; of any other volume its first channel, in grey. */
export function PixelPicture(props: { readonly volume: Volume; readonly side: number }) {
  const { volume, side } = props
  const { pixels, white, isColour } = volume
  const [, height = 1, width = 1] = pixels.shape
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const image = context.createImageData(width, height)
    const plane = width * height
    for (let at = 0; at < plane; at++) {
      for (let c = 0; c < 3; c++) {
        const value = pixels.data[(isColour ? c * plane : 0) + at] ?? 0
        image.data[4 * at + c] = (255 * value) / white
      }
      image.data[4 * at + 3] = 255
    }
    context.putImageData(image, 0, 0)
  }, [pixels, white, isColour, height, width])
  return (
    <canvas ref={canvas} {...{ width, height }} style={sized(height, width, side)} aria-hidden />
  )
}
