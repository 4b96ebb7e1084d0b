import type { Size } from '#labs/photo/model/size.ts'
import type { PhotoView } from '#labs/photo/photo.ts'
import { type Placement, placement, twinZoom } from './placement.ts'

/** A part of the stage, from left to right, and how its picture lies in the stage. */
export interface Half {
  readonly left: number
  readonly right: number
  readonly at: Placement
}

/** Over both halves near by, the room in which it is written what each is, in pixels. */
export const labelBand = 36

/**
 * The two sides of the line, before and after. From afar they are parts of one picture; near by each has the place that
 * is looked at in its own middle.
 */
export function halves(
  view: Pick<PhotoView, 'zoom' | 'centre' | 'split' | 'isComparing'>,
  photo: Size,
  stage: Size,
): { readonly before: Half; readonly after: Half; readonly isTwin: boolean } {
  const line = Math.round((view.isComparing ? 1 : view.split) * stage.width)
  const whole = placement(view, photo, stage)
  const isTwin = whole.scale >= twinZoom && line > 0 && line < stage.width
  const half = (left: number, right: number): Half => {
    if (!isTwin) return { left, right, at: whole }
    const own = placement(view, photo, { width: right - left, height: stage.height })
    return { left, right, at: { ...own, left: own.left + left } }
  }
  return { before: half(0, line), after: half(line, stage.width), isTwin }
}
