/** Sides of an anchor; start and end follow the direction of the text. */
export type Side = 'top' | 'bottom' | 'start' | 'end'

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * Where a floating box goes, left and top in px of the window: on the wished side of the anchor, on
 * the other side when there is more room, never nearer to the window's edge than the margin.
 * Above and below it is centred, or lined up with the anchor's start when `align` is 'start'.
 */
export function placeBeside(
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
  wish: {
    readonly side: Side
    readonly isRightToLeft?: boolean
    readonly align?: 'center' | 'start'
    readonly gap?: number
    readonly margin?: number
  },
): { left: number; top: number } {
  const { side, isRightToLeft = false, align = 'center', gap = 6, margin = 8 } = wish
  const isBeside = side === 'start' || side === 'end'
  const along = isBeside
    ? { at: anchor.left, length: anchor.width, size: size.width, view: view.width }
    : { at: anchor.top, length: anchor.height, size: size.height, view: view.height }
  const wantsBefore = isBeside ? (side === 'start') !== isRightToLeft : side === 'top'
  const before = along.at - gap - along.size
  const after = along.at + along.length + gap
  const fitsBefore = before >= margin
  const fitsAfter = after + along.size <= along.view - margin
  const hasMoreBefore = along.at > along.view - along.at - along.length
  const goesBefore = wantsBefore
    ? fitsBefore || (!fitsAfter && hasMoreBefore)
    : fitsAfter
      ? false
      : fitsBefore || hasMoreBefore
  const main = goesBefore ? before : after

  const left = isBeside ? main : crossPosition(anchor, size.width, align, isRightToLeft)
  const top = isBeside ? anchor.top + (anchor.height - size.height) / 2 : main
  return {
    left: within(left, margin, view.width - size.width - margin),
    top: within(top, margin, view.height - size.height - margin),
  }
}

function crossPosition(anchor: Box, width: number, align: string, isRightToLeft: boolean): number {
  if (align === 'center') return anchor.left + (anchor.width - width) / 2
  return isRightToLeft ? anchor.left + anchor.width - width : anchor.left
}

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
