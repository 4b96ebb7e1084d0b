import type { GridBox } from '#draw/gridBox.ts'
import type { SlideLayout } from './layout.ts'

/** A gap too narrow for an operator, in pixels. */
const narrowest = 30

/** Where the operators stand; none where there is no room, or the grids stand above each other. */
export function operatorPlaces(layout: SlideLayout): { text: string; x: number; y: number }[] {
  const { inputs, kernels, outputs } = layout
  const middles = [...layout.patches, ...kernels]
  const gaps = [
    { text: '∗', from: edge(inputs, 'right'), to: edge(middles, 'left') },
    { text: '=', from: edge(middles, 'right'), to: edge(outputs, 'left') },
  ]
  const y = (edge(middles, 'top') + edge(middles, 'bottom')) / 2
  return gaps
    .filter(({ from, to }) => to - from >= narrowest)
    .map(({ text, from, to }) => ({ text, x: (from + to) / 2, y }))
}

function edge(boxes: readonly GridBox[], side: 'left' | 'right' | 'top' | 'bottom'): number {
  switch (side) {
    case 'left':
      return Math.min(...boxes.map(({ x }) => x))
    case 'right':
      return Math.max(...boxes.map(({ x, columns, cell }) => x + columns * cell))
    case 'top':
      return Math.min(...boxes.map(({ y }) => y))
    case 'bottom':
      return Math.max(...boxes.map(({ y, rows, cell }) => y + rows * cell))
  }
}
