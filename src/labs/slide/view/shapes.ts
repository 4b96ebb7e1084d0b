import { printNumber } from '#draw/printNumber.ts'
import type { SlideLayer } from '#labs/slide/model/layer.ts'

export interface Shape {
  readonly rows: number
  readonly columns: number
}

/** How many grids of which size a layer is drawn as. */
export interface SlideShapes {
  readonly channels: number
  readonly maps: number
  readonly input: Shape
  readonly kernel: Shape
  readonly output: Shape
  /** Of the largest number in the image, white. */
  readonly digits: number
}

/** The shapes of a layer. */
export function shapesOf({ frame, geometry, picture }: SlideLayer): SlideShapes {
  return {
    channels: geometry.inputChannels,
    maps: geometry.outputChannels,
    input: { rows: frame.vertical.size, columns: frame.horizontal.size },
    kernel: { rows: geometry.kernelHeight, columns: geometry.kernelWidth },
    output: { rows: geometry.outputHeight, columns: geometry.outputWidth },
    digits: printNumber(picture.white).text.length,
  }
}
