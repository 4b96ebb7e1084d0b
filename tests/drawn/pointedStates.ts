import { fireEvent } from '@testing-library/react'
import { settled } from './awaited.ts'
import { boxText } from './box.ts'
import { boxOf } from './layoutHost.ts'
import { forgetStyles } from './styleOf.ts'
import type { OpenStage } from './openStage.tsx'

/** Something that is pointed at, as a person who uses keys does, and how it is left. */
export interface PointedState {
  readonly name: string
  readonly leave: () => Promise<void>
}

/** Walks to a cell in the last grid of each kind, a row down and two columns on, and to the second product of the sum. */
export function pointings({ stage, strip }: OpenStage): (() => Promise<PointedState>)[] {
  const grids = new Map<string, Element>()
  for (const grid of stage.querySelectorAll('[role="grid"]'))
    grids.set((grid.getAttribute('aria-label') ?? '').replaceAll(/[\d,].*/g, ''), grid)
  const [, product] = strip.querySelectorAll('[data-term]')
  return [
    ...[...grids.values()].map((grid) => () => walkedTo(grid)),
    ...(product ? [() => over(product)] : []),
  ]
}

async function walkedTo(grid: Element): Promise<PointedState> {
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) {
    fireEvent.keyDown(grid.querySelector('[role="gridcell"]') ?? grid, { key })
    await settled()
  }
  const cell = grid.querySelector('[role="gridcell"]')
  forgetStyles()
  const [label, said] = [grid, cell].map((each) => each?.getAttribute('aria-label') ?? '')
  return {
    name: `“${label}” (${indexOf(cell)}): ${said}${cell ? `, ${boxText(boxOf(cell))}` : ''}`,
    leave: async () => {
      fireEvent.blur(grid.querySelector('[role="gridcell"]') ?? grid)
      await settled()
    },
  }
}

/** Row and column as they are told to assistive technology: `2, 3`. */
function indexOf(cell: Element | null): string {
  const row = cell?.closest('[role="row"]')?.getAttribute('aria-rowindex') ?? '?'
  return `${row}, ${cell?.getAttribute('aria-colindex') ?? '?'}`
}

async function over(product: Element): Promise<PointedState> {
  fireEvent.pointerOver(product)
  await settled()
  return {
    name: `the product ${product.textContent}`,
    leave: async () => {
      fireEvent.pointerOut(product)
      await settled()
    },
  }
}
