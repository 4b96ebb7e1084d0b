import type { NetCard } from '#data/netCard.ts'
import type { Shift } from '#labs/digits/model/received.ts'

/** A move in words: "3 down, 2 left"; "not moved". */
export function shiftText({ down, right }: Shift): string {
  const parts = [
    down !== 0 && `${Math.abs(down)} ${down > 0 ? 'down' : 'up'}`,
    right !== 0 && `${Math.abs(right)} ${right > 0 ? 'right' : 'left'}`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(', ') : 'not moved'
}

/** How far that is along the axis on which it is further, in pixels. */
export function shiftSize({ down, right }: Shift): number {
  return Math.max(Math.abs(down), Math.abs(right))
}

/** How many of the test digits a network reads once they are moved so far: "53 %". */
export function shiftedShare({ shifted: { correct, of } }: NetCard, pixels: number): string {
  return `${Math.round((100 * (correct[pixels] ?? 0)) / of)} %`
}
