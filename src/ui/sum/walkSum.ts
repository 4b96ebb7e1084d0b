import type { KeyboardEvent } from 'react'

/**
 * Moves the focus through the buttons of the sum by arrows, Home and End. Escape gives the focus back to the sum, which
 * is their one tab stop, unless `onEscape` had something to clear.
 */
export function walkSum(event: KeyboardEvent<HTMLElement>, onEscape: () => boolean): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const sum = event.currentTarget
  const stops = Array.from(sum.querySelectorAll('button'))
  const at = stops.findIndex((stop) => stop === document.activeElement)
  const next = nextStop(event.key, at, stops.length)
  if (next !== undefined) stops[next]?.focus()
  else if (event.key !== 'Escape' || at < 0) return
  else if (!onEscape()) sum.focus()
  event.preventDefault()
}

/** The stop that a key leads to from a stop, −1 for none. */
function nextStop(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
