import { kindAt } from '#core/windowFrame.ts'
import { frameValue, type WindowSums } from '#core/windowTerms.ts'
import type { GridScene } from './gridScene.ts'
import type { Ramp } from './ramp.ts'

/** A channel of the padded input as a grid. */
export function frameGrid(
  layer: Pick<WindowSums, 'geometry' | 'frame' | 'input'>,
  channel: number,
  ramp: Ramp,
): GridScene {
  const { frame } = layer
  const [rows, columns] = [frame.vertical.size, frame.horizontal.size]
  const values = new Float32Array(rows * columns)
  const kinds = new Uint8Array(rows * columns)
  values.forEach((_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns]
    values[at] = frameValue(layer, channel, row, column)
    kinds[at] = kindAt(frame, row, column)
  })
  return { rows, columns, values, kinds, ramp }
}
