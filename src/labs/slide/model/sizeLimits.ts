import type { Limits } from '#core/limits.ts'
import { pictureSides } from '#data/picture.ts'
import { kernelSize } from './kernel.ts'
import { repairSlide } from './repair.ts'
import type { SlideSettings } from '#labs/slide/settings.ts'

/** The sizes that the picture can take, from where it is, with nothing else having to change. */
export function sizeLimits(settings: SlideSettings): Limits {
  const { picture, size } = settings
  const now = picture.kind === 'painted' ? Math.max(picture.height, picture.width) : size
  const repaired = (side: number) => {
    const resized = picture.kind === 'painted' ? { ...picture, height: side, width: side } : picture
    return repairSlide({ ...settings, picture: resized, size: side })
  }
  const fits = (side: number) => repaired(side).notes.length === 0
  let [min, max] = [now, now]
  while (min > pictureSides.least && fits(min - 1)) min -= 1
  while (max < pictureSides.most && fits(max + 1)) max += 1
  const because =
    max === pictureSides.most
      ? 'larger grids cannot be read number by number'
      : 'with this stride and padding the lab could not draw more'
  const becauseMin =
    min > pictureSides.least ? whatGivesWay(settings, repaired(min - 1).settings) : undefined
  return { min, max, step: 1, because, becauseMin, widest }
}

/** One record for all answers: a new one each time would be a change each time. */
const widest = { min: pictureSides.least, max: pictureSides.most }

/** What a picture must be large enough for, told from what had to change on a smaller one. */
function whatGivesWay(settings: SlideSettings, mended: SlideSettings): string {
  const { pads, dilation, mode } = settings
  const sides = ['top', 'right', 'bottom', 'left'] as const
  const cells = sides.filter((side) => mended.pads[side] !== pads[side]).map((side) => pads[side])
  if (cells.length > 0) {
    const [most, all] = [Math.max(...cells), cells.reduce((sum, some) => sum + some, 0)]
    return mode === 'transposed'
      ? `the padding cuts ${all} cells off the output`
      : `the padding shows ${most} cells of the picture`
  }
  const [kernel, smaller] = [kernelSize(settings.kernel), kernelSize(mended.kernel)]
  const isHigh = kernel.height !== smaller.height || dilation[0] !== mended.dilation[0]
  const [side, spread, name] = isHigh
    ? [kernel.height, dilation[0], 'high']
    : [kernel.width, dilation[1], 'wide']
  return spread === 1
    ? `the kernel is ${side} ${name}`
    : `the kernel, spread out, is ${spread * (side - 1) + 1} ${name}`
}
