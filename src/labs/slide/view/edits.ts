import type { SlideLab } from '#labs/slide/slide.ts'
import type { Cell } from '#draw/gridBox.ts'
import { settingEdit } from '#parts/lab/settingEdit.ts'
import type { GridEdit } from '#ui/gridEdit.ts'
import { kernelDecimals, kernelSize, withNumber } from '#labs/slide/model/kernel.ts'
import type { SlideLayer } from '#labs/slide/model/layer.ts'
import { asPainted, withPixel } from '#parts/picture/pictureChoice.ts'
import { pixelAt } from '#labs/slide/model/pixelAt.ts'
import { frameValue } from '#core/windowTerms.ts'

const widestNumber = 1e6

/** How a slice of the kernel is edited: the cell as it is shown, flipped or not, is the cell that changes. */
export function kernelEdit({ session }: SlideLab, layer: SlideLayer, channel: number): GridEdit {
  /** Where the number of a cell stands in the settings. */
  const numberAt = (cell: Cell) => {
    const { kernel } = session.settings()
    const { row, column } = layer.isFlipped ? flippedCell(cell, kernelSize(kernel)) : cell
    return { kernel, slice: kernel.slices.length === 1 ? 0 : channel, row, column }
  }
  return settingEdit(session, {
    value(cell) {
      const { kernel, slice, row, column } = numberAt(cell)
      return kernel.slices[slice]?.[row]?.[column] ?? 0
    },
    limits: { min: -widestNumber, max: widestNumber, step: 1 / 10 ** kernelDecimals },
    fine: 0.1,
    change(cell, value) {
      const { kernel, slice, row, column } = numberAt(cell)
      return { kernel: withNumber(kernel, slice, row, column, value) }
    },
  })
}

function flippedCell(
  { row, column }: Cell,
  { height, width }: { height: number; width: number },
): Cell {
  return { row: height - 1 - row, column: width - 1 - column }
}

/** How a channel of the picture is edited; padding and inserted zeros are not of the picture and stay. */
export function pictureEdit(lab: SlideLab, layer: SlideLayer, channel: number): GridEdit {
  const { white } = layer.picture
  return settingEdit(lab.session, {
    value: ({ row, column }) => frameValue(layer, channel, row, column),
    limits: { min: 0, max: white, step: 1, because: `white is ${white} in this picture` },
    coarse: Math.max(1, Math.round(white / 10)),
    change: (cell, value) => painted(lab, channel, cell, value),
  })
}

/** Gives a pixel of the picture a value; a cell of the padding is left alone. */
export function paintPixel(
  lab: SlideLab,
  channel: number,
  cell: Cell,
  value: number,
  gesture?: string,
): void {
  const patch = painted(lab, channel, cell, value)
  if (patch) lab.session.change(patch, gesture)
}

function painted(lab: SlideLab, channel: number, cell: Cell, value: number) {
  const layer = lab.layer()
  const pixel = pixelAt(layer, cell)
  if (!pixel) return undefined
  const { picture } = lab.session.settings()
  const before = picture.kind === 'painted' ? picture : asPainted(layer.picture)
  return { picture: withPixel(before, channel, pixel.row, pixel.column, value) }
}
