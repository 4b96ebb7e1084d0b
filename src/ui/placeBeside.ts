/** Sides of an anchor; start and end follow the direction of the text. */
export type Side = 'top' | 'bottom' | 'start' | 'end'

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Wish {
  readonly side: Side
  /** Above and below: centred on the anchor, or lined up with its start. */
  readonly align?: 'center' | 'start'
  readonly isRightToLeft?: boolean
  /** The part of the window's width to stay in, above and below: that of a panel. */
  readonly column?: { readonly left: number; readonly width: number } | undefined
}

const gap = 6
const margin = 8

/**
 * Where a floating box goes, left and top in px of the window: on the wished side of the anchor, on
 * the opposite side when only that has room, above or below when neither flank has, and never nearer
 * than 8 px to the edge of the window or its column.
 */
export function placeBeside(anchor: Box, size: Size, view: Size, wish: Wish) {
  const { side, align = 'center', isRightToLeft = false } = wish
  const { left: from, width } = wish.column ?? { left: 0, width: view.width }
  const flank =
    side === 'start' || side === 'end'
      ? beside(
          anchor.left,
          anchor.width,
          size.width,
          view.width,
          (side === 'start') !== isRightToLeft,
        )
      : undefined
  const centred = anchor.left + (anchor.width - size.width) / 2
  const startLine = isRightToLeft ? anchor.left + anchor.width - size.width : anchor.left
  const near = within(
    align === 'center' ? centred : startLine,
    from + margin,
    from + width - size.width - margin,
  )
  const top =
    flank === undefined
      ? (beside(anchor.top, anchor.height, size.height, view.height, side !== 'bottom') ??
        roomier(anchor, size, view))
      : anchor.top + (anchor.height - size.height) / 2
  return {
    left: within(flank ?? near, margin, view.width - size.width - margin),
    top: within(top, margin, view.height - size.height - margin),
  }
}

/** The position before or after a stretch of the axis, the wished one first; undefined when neither has room. */
function beside(at: number, length: number, size: number, view: number, wantsBefore: boolean) {
  const before = at - gap - size
  const after = at + length + gap
  const places = wantsBefore ? [before, after] : [after, before]
  return places.find((place) => place >= margin && place + size <= view - margin)
}

function roomier(anchor: Box, size: Size, view: Size): number {
  const below = view.height - anchor.top - anchor.height
  return anchor.top > below ? anchor.top - gap - size.height : anchor.top + anchor.height + gap
}

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
