import type { GridBox } from '#draw/gridBox.ts'
import { areLevel, type SlideLayout } from './layout.ts'
import type { SlideLayer } from '#labs/slide/model/layer.ts'

/** The room an operator takes, in pixels. */
const width = 22

/** An operator between the grids, its middle in pixels of the stage. */
export interface OperatorPlace {
  readonly text: string
  /** What it means, where that is not plain. */
  readonly name: string | undefined
  readonly x: number
  readonly y: number
}

/** What the layer does with the kernel: ∗ flips it first, ⋆ takes it as it is. */
function kernelOperator({ isFlipped }: Pick<SlideLayer, 'isFlipped'>) {
  return isFlipped
    ? { text: '∗', name: 'convolution: the kernel is flipped' }
    : { text: '⋆', name: 'cross-correlation: the kernel is not flipped' }
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

/**
 * Where the operators stand: each left of what it leads to, ⋆ or ∗ of the kernel or of every slice with its window beside it,
 * = of the output; none where it has no room.
 */
export function operatorPlaces(
  layer: Pick<SlideLayer, 'isFlipped'>,
  layout: SlideLayout,
): OperatorPlace[] {
  const star = kernelOperator(layer)
  const { inputs, patches, kernels, outputs } = layout
  const isBeside = patches.length > 0 && areLevel([...patches.slice(0, 1), ...kernels.slice(0, 1)])
  const times = isBeside
    ? kernels.flatMap((kernel) => before([kernel], patches, star))
    : before(kernels, [...inputs, ...patches, ...outputs], star)
  return [...times, ...before(outputs, [...inputs, ...patches, ...kernels], equals)]
}

const equals = { text: '=', name: undefined }

function before(
  to: readonly GridBox[],
  others: readonly GridBox[],
  operator: Pick<OperatorPlace, 'text' | 'name'>,
): OperatorPlace[] {
  const left = edges.left(to)
  const top = edges.top(to)
  const bottom = edges.bottom(to)
  const level = others.filter((box) => box.x < left && box.y < bottom && edges.bottom([box]) > top)
  const from = level.length > 0 ? edges.right(level) : Math.max(0, left - 2 * width)
  return left - from < width ? [] : [{ ...operator, x: (from + left) / 2, y: (top + bottom) / 2 }]
}

const edges = {
  left: (boxes: readonly GridBox[]) => Math.min(...boxes.map(({ x }) => x)),
  right: (boxes: readonly GridBox[]) =>
    Math.max(...boxes.map(({ x, columns, cell }) => x + columns * cell)),
  top: (boxes: readonly GridBox[]) => Math.min(...boxes.map(({ y }) => y)),
  bottom: (boxes: readonly GridBox[]) =>
    Math.max(...boxes.map(({ y, rows, cell }) => y + rows * cell)),
}
