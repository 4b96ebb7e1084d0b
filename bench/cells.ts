import type { Figure } from './measure.ts'

/** A figure as a table's cell. */
export function milliseconds(figure: Figure): string {
  if (typeof figure === 'string') return figure
  return figure.toFixed(figure < 0.1 ? 4 : figure < 10 ? 2 : figure < 100 ? 1 : 0)
}

/** How many times as long something takes; nothing where a figure is missing. */
export function times(ratio: number): string {
  return Number.isNaN(ratio) ? '' : ratio.toFixed(ratio < 10 ? 1 : 0)
}

/** What fraction of another's time something takes; nothing where a figure is missing. */
export function fraction(ratio: number): string {
  return Number.isNaN(ratio) ? '' : ratio.toFixed(2)
}

/** Whether a goal was met: what is missed stands out. */
export function met(isMet: boolean): string {
  return isMet ? 'met' : '**missed**'
}

/** The same for a fraction and the most that it should be; nothing where there is no fraction. */
export function metBy(ratio: number, most: number): string {
  return Number.isNaN(ratio) ? '' : met(ratio <= most)
}
