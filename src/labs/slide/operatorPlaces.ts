import type { GridBox } from '#draw/gridBox.ts'
import type { SlideLayer } from './layer.ts'
import type { SlideLayout } from './layout.ts'

/** A gap too narrow for an operator, in pixels. */
const narrowest = 30

/** An operator between the grids, its middle in pixels of the stage. */
export interface OperatorPlace {
  readonly text: string
  /** What it means, where that is not plain. */
  readonly name: string | undefined
  readonly x: number
  readonly y: number
}

/** What the layer does with the kernel: ∗ turns it by 180° first, ⋆ takes it as it is. */
function kernelOperator({ isTurned }: Pick<SlideLayer, 'isTurned'>) {
  return isTurned
    ? { text: '∗', name: 'convolution: the kernel is turned by 180°' }
    : { text: '⋆', name: 'cross-correlation: the kernel is not turned' }
}

/** The ⋆ as a path around the origin: in many fonts it is too small to be told from ∗. */
export const starPath = pathOfStar(10)

function pathOfStar(radius: number): string {
  const points = Array.from({ length: 10 }, (_, i) => {
    const reach = i % 2 === 0 ? radius : 0.42 * radius
    const angle = (Math.PI * i) / 5
    return `${(reach * Math.sin(angle)).toFixed(2)},${(-reach * Math.cos(angle)).toFixed(2)}`
  })
  return `M${points.join('L')}Z`
}

/** Where the operators stand; none where there is no room, or the grids stand above each other. */
export function operatorPlaces(layer: SlideLayer, layout: SlideLayout): OperatorPlace[] {
  const { inputs, kernels, outputs } = layout
  const middles = [...layout.patches, ...kernels]
  const gaps = [
    { ...kernelOperator(layer), from: edge(inputs, 'right'), to: edge(middles, 'left') },
    { text: '=', name: undefined, from: edge(middles, 'right'), to: edge(outputs, 'left') },
  ]
  const y = (edge(middles, 'top') + edge(middles, 'bottom')) / 2
  return gaps
    .filter(({ from, to }) => to - from >= narrowest)
    .map(({ text, name, from, to }) => ({ text, name, x: (from + to) / 2, y }))
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
