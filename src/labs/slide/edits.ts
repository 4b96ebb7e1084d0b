import type { Cell } from '#draw/gridBox.ts'
import type { GridEdit } from '#ui/gridEdit.ts'
import { kernelDecimals, kernelSize, withNumber } from './kernel.ts'
import type { SlideLayer } from './layer.ts'
import { asPainted, withPixel } from '#parts/picture/pictureChoice.ts'
import { pixelAt } from './pixelAt.ts'
import { slideSession } from './session.ts'
import { slideNow } from './slideNow.ts'
import { frameValue, weightAt } from './terms.ts'

const widestNumber = 1e6

/** How a slice of the kernel is edited: the cell as it is shown, turned or not, is the cell that changes. */
export function kernelEdit(layer: SlideLayer, channel: number): GridEdit {
  return {
    value: ({ row, column }) => weightAt(layer, channel, row, column),
    limits: { min: -widestNumber, max: widestNumber, step: 10 ** -kernelDecimals },
    tell: (problem) => slideSession.tell([problem], 'problem'),
    fine: 0.1,
    coarse: 1,
    onChange(cell, value, gesture) {
      const { kernel } = slideSession.store.getState().settings
      const { row, column } = layer.isTurned ? turned(cell, kernelSize(kernel)) : cell
      const slice = kernel.slices.length === 1 ? 0 : channel
      const kept = Number(
        Math.min(widestNumber, Math.max(-widestNumber, value)).toFixed(kernelDecimals),
      )
      slideSession.change({ kernel: withNumber(kernel, slice, row, column, kept) }, gesture)
    },
    onEnd: slideSession.endGesture,
  }
}

function turned({ row, column }: Cell, { height, width }: { height: number; width: number }): Cell {
  return { row: height - 1 - row, column: width - 1 - column }
}

/** How a channel of the picture is edited; padding and inserted zeros are not of the picture and stay. */
export function pictureEdit(layer: SlideLayer, channel: number): GridEdit {
  const { white } = layer.picture
  return {
    value: ({ row, column }) => frameValue(layer, channel, row, column),
    limits: { min: 0, max: white, step: 1, because: `white is ${white} in this picture` },
    tell: (problem) => slideSession.tell([problem], 'problem'),
    fine: 1,
    coarse: Math.max(1, Math.round(white / 10)),
    onChange: (cell, value, gesture) => paintPixel(channel, cell, value, gesture),
    onEnd: slideSession.endGesture,
  }
}

/** Gives a pixel of the picture a value; a cell of the padding is left alone. */
export function paintPixel(channel: number, cell: Cell, value: number, gesture?: string): void {
  const layer = slideNow()
  const pixel = pixelAt(layer, cell)
  if (!pixel) return
  const { picture } = slideSession.store.getState().settings
  const painted = picture.kind === 'painted' ? picture : asPainted(layer.picture)
  slideSession.change(
    { picture: withPixel(painted, channel, pixel.row, pixel.column, value) },
    gesture,
  )
}
