import { coreConvRows } from '#engine/rows/coreConvRows.ts'
import { rowLayers } from '#engine/rows/rowLayers.ts'
import { rowsOf } from '#engine/rows/rowsOf.ts'
import { tapCol, tapRow } from '#core/windowGeometry.ts'
import { convGeometry } from '#core/convGeometry.ts'
import { paddedIndex } from '#core/padding.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { KernelRows } from '#data/kernelPreset.ts'
import { cellKind } from '#draw/gridScene.ts'
import { type SumTerm, sumOf } from '#draw/sum/sumTerm.ts'
import { imageRows } from './imageRows.ts'
import { activeSteps, stepKernel } from './chain.ts'
import { colourOf } from './colourMix.ts'
import { neighbourhood } from './neighbourhood.ts'
import { photoLayers } from './photoLayers.ts'
import type { PhotoSettings } from './settings.ts'

/** The sum behind a pixel of the last filter, in one channel. */
export interface PixelSum {
  readonly row: number
  readonly column: number
  readonly channel: number
  readonly channels: number
  readonly kernel: KernelRows
  readonly terms: readonly SumTerm[]
  /** Whether all values are whole numbers, as in a photograph; the results of filters are not. */
  readonly isWhole: boolean
  readonly sum: number
  readonly result: number
}

/**
 * The products and the sum of one pixel, worked out by the core from the photograph: the window's values are the results
 * of the filters before. Undefined where no filter is applied, and past the photograph's end: a larger one may be on its
 * way.
 */
export function pixelSum(
  settings: PhotoSettings,
  image: RgbaImage,
  row: number,
  column: number,
  wanted: number,
): PixelSum | undefined {
  const asked = [settings, image, row, column, wanted]
  if (!last || asked.some((each, at) => each !== last?.asked[at]))
    last = { asked, sum: workOut(settings, image, row, column, wanted) }
  return last.sum
}

/** The last one: strip, window and announcement ask for the same. */
let last: { asked: readonly unknown[]; sum: PixelSum | undefined } | undefined

function workOut(
  settings: PhotoSettings,
  photo: RgbaImage,
  row: number,
  column: number,
  wanted: number,
): PixelSum | undefined {
  const { stride } = settings
  if (row * stride >= photo.height || column * stride >= photo.width) return undefined
  const here = { top: row, left: column, bottom: row + 1, right: column + 1 }
  const { image, top, left } = neighbourhood(settings, photo, here)
  const sum = sumIn(settings, image, row - top, column - left, wanted)
  return sum && { ...sum, row, column }
}

function sumIn(
  settings: PhotoSettings,
  image: RgbaImage,
  row: number,
  column: number,
  wanted: number,
): PixelSum | undefined {
  const steps = activeSteps(settings.chain, settings.upTo)
  const step = steps.at(-1)
  if (!step) return undefined
  // Without its gradient the settings might be mixed otherwise.
  const layers = photoLayers({ ...settings, colour: colourOf(settings), gradient: 'none' })
  const [before, filter] = [layers.slice(0, -1), layers.at(-1)]
  if (filter?.kind !== 'conv') return undefined
  const under = rowLayers(before, [3, image.height, image.width], coreConvRows)
  const shape = [under.at(-1)?.channels ?? 3, under.at(-1)?.height ?? image.height, image.width]
  const geometry = convGeometry(shape, filter.weight.shape, filter.spec)
  const channel = Math.min(wanted, geometry.outputChannels - 1)
  const [made] = rowLayers([filter], [shape[0]!, shape[1]!, shape[2]!], () => () => undefined)
  const sources = made!.sources(row, 1)
  const kernel = stepKernel(step)
  const terms: SumTerm[] = []
  const rows = new Map<number, Float32Array>()
  kernel.rows.forEach((weights, kernelRow) => {
    const source = sources[kernelRow * geometry.dilationVertical]!
    if (source >= 0 && !rows.has(source))
      rows.set(
        source,
        rowsOf(under, (wantedRows) => imageRows(image, wantedRows), source, 1),
      )
    const from = tapCol(geometry, column, 0)
    weights.forEach((weight, kernelColumn) => {
      const at = from + kernelColumn * geometry.dilationHorizontal
      const col = paddedIndex(geometry.paddingMode, at, geometry.inputWidth)
      const isThere = source >= 0 && col >= 0
      const value = isThere ? rows.get(source)![channel * geometry.inputWidth + col]! : 0
      const isBorder = at !== col || source !== tapRow(geometry, row, kernelRow)
      terms.push({
        channel,
        kernelRow,
        kernelColumn,
        kind: isBorder ? cellKind.padding : cellKind.number,
        value,
        weight,
        product: value * weight,
      })
    })
  })
  const sum = sumOf(terms)
  const { outputChannels: channels } = geometry
  const isWhole = terms.every(({ value }) => Number.isInteger(value))
  const result = sum / kernel.divisor
  return { row, column, channel, channels, kernel, terms, isWhole, sum, result }
}
