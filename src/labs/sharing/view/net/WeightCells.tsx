import { useLab } from '#parts/lab/LabContext.tsx'
import { sharing } from '#labs/sharing/sharing.ts'
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef, useState } from 'react'
import { gridMove } from '#draw/gridMove.ts'
import { kindNames } from '#labs/sharing/model/kind.ts'
import { useNet, useNetScene } from './useNetScene.ts'
import styles from './Net.module.css'
import { WeightCell } from './WeightCell.tsx'
import type { WindowTap } from '#labs/sharing/model/windowOf.ts'
import { outputName, pointedText, reachText } from '#labs/sharing/model/words.ts'

/** The weights of the present output as cells in the colours of their lines; a cell shows all lines of its weight. */
export function WeightCells() {
  const { pointing } = useLab(sharing)
  const net = useNet()
  const scene = useNetScene()
  const { kind, taps, output } = scene
  const { hovered, pinned } = pointing.use((view) => view)
  const grid = useRef<HTMLDivElement>(null)
  const isMoved = useRef(false)
  const [chosen, setChosen] = useState(0)
  const active = Math.min(chosen, taps.length - 1)
  const { inputHeight, inputWidth, kernelHeight, kernelWidth } = net.geometry
  const [rows, columns] = kind === 'dense' ? [inputHeight, inputWidth] : [kernelHeight, kernelWidth]
  const name =
    kind === 'shared'
      ? 'The kernel, shared by all outputs'
      : `Weights of ${outputName(net, output)}`
  useLayoutEffect(() => {
    if (!isMoved.current) return
    isMoved.current = false
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
  })
  const point = (tap: WindowTap | undefined) =>
    pointing.pointAt(tap && tap.weight !== undefined ? markOf(tap) : undefined)
  const pin = (tap: WindowTap | undefined) => {
    if (tap && tap.weight !== undefined) pointing.togglePin(markOf(tap))
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return
    const ctrlKey = event.ctrlKey || event.metaKey
    const to = gridMove({ key: event.key, ctrlKey }, taps[active]!, { rows, columns })
    if (to) {
      isMoved.current = true
      setChosen(to.row * columns + to.column)
      point(taps[to.row * columns + to.column])
    } else if (event.key === 'Enter') pin(taps[active])
    else if (event.key === 'Escape') {
      if (!pointing.clearPin()) grid.current?.closest<HTMLElement>('[data-stage]')?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const tapUnder = ({ target }: MouseEvent) =>
    taps[Number((target as HTMLElement).dataset['at'] ?? NaN)]
  const handlers = {
    onKeyDown: handleKeyDown,
    onPointerMove: (event: MouseEvent) => point(tapUnder(event)),
    onPointerLeave: () => pointing.pointAt(undefined),
    onClick: (event: MouseEvent) => pin(tapUnder(event)),
    onBlur: () => isMoved.current || pointing.pointAt(undefined),
    onFocus: ({ target }: { target: HTMLElement }) => {
      if (target.matches(':focus-visible')) point(taps[active])
    },
  }
  const said = pointedText(net, scene, hovered ?? pinned)
  return (
    <div className={styles.weights}>
      <p className={styles.weightsName}>{name}</p>
      <div
        ref={grid}
        className={styles.cells}
        role="grid"
        tabIndex={-1}
        aria-label={`${name}, ${kindNames[kind].toLowerCase()}`}
        aria-rowcount={rows}
        aria-colcount={columns}
        aria-readonly="true"
        data-small={taps.length > 9 || undefined}
        style={{ gridTemplateColumns: `repeat(${columns}, var(--weight))` }}
        {...handlers}
      >
        <div role="row" aria-rowindex={(taps[active]?.row ?? 0) + 1}>
          {taps.map((tap, at) => (
            <WeightCell
              key={`${tap.row} ${tap.column}`}
              isActive={at === active}
              isOn={scene.weight !== undefined && scene.weight === tap.weight}
              {...{ net, kind, tap, at }}
            />
          ))}
        </div>
      </div>
      <p className={styles.said} role="status">
        {said ?? reachText(net, kind)}
      </p>
    </div>
  )
}

function markOf({ row, column }: WindowTap) {
  return { part: 'weight', row, column } as const
}
