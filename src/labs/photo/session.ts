import { createLabSession } from '#state/labSession.ts'
import type { Repaired } from '#state/setting.ts'
import type { Clock } from '#state/playbackMath.ts'
import { rowLayers } from '#engine/rows/rowLayers.ts'
import { stepKernel } from './chain.ts'
import { chainToDirection, chainWithGradient } from './chainWithGradient.ts'
import { lastLayer } from './lastLayer.ts'
import { repairedChain } from './repairedChain.ts'
import { photoLayers } from './photoLayers.ts'
import { type PhotoSettings, photoTable } from './settings.ts'

/** The lab's settings and step: the step is the pixel of the result whose sum is shown. */
export const photoSession = createLabSession<PhotoSettings>({
  id: 'photo',
  table: photoTable,
  repair: repairPhoto,
  clock: photoClock,
  startsAt: middleOf,
})

/** Brings the step to about the middle of the photograph, right of the line: more happens there than in its corner. */
export function standInMiddle(): void {
  photoSession.playback.seek(middleOf(photoSession.store.getState().settings))
}

/** Beside the middle, where the line between before and after does not lie over it. */
function middleOf(settings: PhotoSettings): number {
  const { count, rowLength } = photoClock(settings)
  const [row, column] = [0.45 * (count / rowLength), 0.73 * rowLength].map(Math.floor)
  return row! * rowLength + column!
}

/** Pixels of the result, a row of them, and the products of the last layer's window. */
function photoClock(settings: PhotoSettings): Clock {
  const { height, width } = settings.photo
  const shape = [3, height, width] as const
  const last = rowLayers(photoLayers(settings), shape, () => () => undefined).at(-1)
  const counted = lastLayer(settings, settings.photo)
  return {
    count: last ? last.height * last.width : height * width,
    rowLength: last?.width ?? width,
    products: counted?.slices(0).reduce((all, { rows }) => all + rows.flat().length, 0) ?? 1,
  }
}

/** The nearest settings that can be: numbers of filters have their limits, borders that mirror or go round need an image as large as the kernel reaches. */
function repairPhoto(given: PhotoSettings): Repaired<PhotoSettings> {
  const { notes: ofDirection, ...ordered } = chainToDirection(chainWithGradient(given))
  const { chain, notes: ofChain } = repairedChain(ordered.chain)
  const settings = { ...given, ...ordered, gradient: 'none', chain } as const
  const steps = chain.length
  const upTo = settings.upTo > steps ? 0 : settings.upTo
  const shorter = Math.min(settings.photo.height, settings.photo.width)
  const reach = Math.max(
    0,
    ...settings.chain.map((step) => {
      const { rows } = stepKernel(step)
      return Math.max(rows.length, rows[0]!.length) - 1
    }),
  )
  const most = reach === 0 ? 8 : Math.max(1, Math.floor((2 * (shorter - 1)) / reach))
  const dilation = Math.min(settings.dilation, most)
  const cannotMirror = Math.ceil((reach * dilation) / 2) >= shorter
  const border = cannotMirror && settings.border !== 'zeros' ? 'replicate' : settings.border
  const notes = [
    ...ofDirection,
    ...ofChain,
    ...(upTo < settings.upTo
      ? [`There is no filter ${settings.upTo}: all that there are are applied.`]
      : []),
    ...(dilation < settings.dilation
      ? [`Dilation is ${dilation}: the kernel would reach beyond the photograph.`]
      : []),
    ...(border !== settings.border
      ? [`The border is replicated: the photograph is too small to be mirrored.`]
      : []),
  ]
  return { settings: { ...settings, upTo, dilation, border }, notes }
}
