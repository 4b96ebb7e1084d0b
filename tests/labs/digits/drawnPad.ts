import { dashesOf, drawOn, emptyPad, type Pad } from '#labs/digits/model/ink.ts'
import type { Stroke } from '#labs/digits/model/strokes.ts'

/** A pad with strokes on it. */
export function drawnPad(strokes: readonly Stroke[]): Pad {
  const pad = emptyPad()
  drawOn(pad, dashesOf(strokes), Infinity)
  return pad
}
