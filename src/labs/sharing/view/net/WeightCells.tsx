import { type MouseEvent, useState } from 'react'
import { gridMove } from '#draw/gridMove.ts'
import { printNumber } from '#draw/printNumber.ts'
import type { Mark } from '#labs/sharing/model/mark.ts'
import type { WindowTap } from '#labs/sharing/model/windowOf.ts'
import { outputName, pointedText, reachText } from '#labs/sharing/model/words.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { useGridWalk } from '#ui/useGridWalk.ts'
import { weightStyle } from './lineColours.ts'
import styles from './Net.module.css'
import { useNet, useNetScene } from './useNetScene.ts'

/** The weights of the present output as cells in the colours of their lines; a cell shows all lines of its weight. */
export function WeightCells() {
  const { pointing } = useLab(sharing)
  const net = useNet()
  const scene = useNetScene()
  const { kind, taps, output } = scene
  const { hovered, pinned } = pointing.use((view) => view)
  const [chosen, setChosen] = useState(0)
  const present = Math.min(chosen, taps.length - 1)
  const { inputHeight, inputWidth, kernelHeight, kernelWidth } = net.geometry
  const [rows, columns] = kind === 'dense' ? [inputHeight, inputWidth] : [kernelHeight, kernelWidth]
  const cell = { row: Math.floor(present / columns), column: present % columns }
  const name =
    kind === 'shared'
      ? 'The kernel, shared by all outputs'
      : `Weights of ${outputName(net, output)}`
  const point = (tap: WindowTap | undefined) => pointing.pointAt(markOf(tap))
  const pin = (tap: WindowTap | undefined) => {
    const mark = markOf(tap)
    if (mark) pointing.togglePin(mark)
  }
  const { active, isWalking, handleKeyDown } = useGridWalk({
    moveOf(key) {
      const to = gridMove(key, cell, { rows, columns })
      return (
        to &&
        (() => {
          const at = to.row * columns + to.column
          setChosen(at)
          point(taps[at])
        })
      )
    },
    onEnter: () => pin(taps[present]),
    onEscape: pointing.clearPin,
  })
  const tapUnder = ({ target }: MouseEvent) =>
    taps[Number((target as HTMLElement).dataset['at'] ?? NaN)]
  const handlers = {
    onKeyDown: handleKeyDown,
    onPointerMove: (event: MouseEvent) => point(tapUnder(event)),
    onPointerLeave: () => pointing.pointAt(undefined),
    onClick: (event: MouseEvent) => pin(tapUnder(event)),
    onBlur: () => isWalking.current || pointing.pointAt(undefined),
    onFocus: ({ target }: { target: HTMLElement }) => {
      if (target.matches(':focus-visible')) point(taps[present])
    },
  }
  const cellOf = (tap: WindowTap, at: number) => {
    const { index, weight, kernelRow, kernelColumn } = tap
    const value = index === undefined ? undefined : printNumber(weight).text
    const where = inputHeight === 1 ? '' : `row ${kernelRow + 1}, column `
    const said = value === undefined ? 'padding, no weight' : `weight ${value}`
    // Of all cells one is there for those who use keys.
    const role =
      at === present
        ? ({
            ref: active,
            role: 'gridcell',
            tabIndex: 0,
            'aria-colindex': kernelColumn + 1,
            'aria-label': `${where}${kernelColumn + 1}: ${said}`,
          } as const)
        : ({ 'aria-hidden': true } as const)
    return (
      <div
        key={`${kernelRow} ${kernelColumn}`}
        {...role}
        className={styles.cell}
        style={weightStyle(net, kind, tap)}
        data-at={at}
        data-none={index === undefined || undefined}
        data-on={(scene.weight !== undefined && scene.weight === index) || undefined}
      >
        {value}
      </div>
    )
  }
  return (
    <div className={styles.weights}>
      <p className={styles.weightsName}>{name}</p>
      <div
        className={styles.cells}
        role="grid"
        tabIndex={-1}
        aria-label={`${name}, ${kind}`}
        aria-rowcount={rows}
        aria-colcount={columns}
        aria-readonly="true"
        data-small={taps.length > 9 || undefined}
        style={{ gridTemplateColumns: `repeat(${columns}, var(--weight))` }}
        {...handlers}
      >
        <div role="row" aria-rowindex={cell.row + 1}>
          {taps.map(cellOf)}
        </div>
      </div>
      <p className={styles.said} role="status">
        {pointedText(net, scene, hovered ?? pinned) ?? reachText(net, kind)}
      </p>
    </div>
  )
}

/** The mark of a weight; a cell that meets padding and has none is nothing to point at. */
function markOf(tap: WindowTap | undefined): Mark | undefined {
  if (tap?.index === undefined) return undefined
  return { part: 'weight', row: tap.kernelRow, column: tap.kernelColumn }
}
