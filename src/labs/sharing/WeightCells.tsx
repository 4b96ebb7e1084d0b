import { type KeyboardEvent, useRef } from 'react'
import { printNumber } from '#draw/printNumber.ts'
import { kindNames } from './kind.ts'
import { weightColour } from './lineColours.ts'
import { sharingSession } from './session.ts'
import { useNet, useSharingScene } from './sharingNow.ts'
import styles from './SharingStage.module.css'
import { letGo, pointAt, sharingView, togglePin } from './view.ts'
import type { WindowTap } from './windowOf.ts'
import { outputName, pointedText, reachText } from './words.ts'

/** The weights of the present output as cells in the colours of their lines; a cell shows all lines of its weight. */
export function WeightCells() {
  const net = useNet()
  const scene = useSharingScene(net)
  const { kind, taps, output } = scene
  const { hovered, pinned } = sharingView.use((view) => view)
  const tie = sharingSession.useSettings((settings) => settings.tie)
  const cells = useRef<HTMLDivElement>(null)
  const columns = kind === 'dense' ? net.geometry.inputWidth : net.geometry.kernelWidth
  const isSmall = taps.length > 9
  const name =
    kind === 'shared'
      ? 'The kernel, shared by all outputs'
      : `Weights of ${outputName(net, output)}`
  const walk = (event: KeyboardEvent) => {
    const all = [...(cells.current?.querySelectorAll('button') ?? [])]
    const at = all.indexOf(event.target as HTMLButtonElement)
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[event.key]
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : at + (by ?? NaN)
    if (event.key === 'Escape') {
      if (!letGo()) cells.current?.closest<HTMLElement>('[data-stage]')?.focus()
    } else if (event.altKey || event.shiftKey || Number.isNaN(to)) return
    else all[to]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  const said = pointedText(net, scene, hovered ?? pinned)
  return (
    <div className={styles.weights}>
      <p className={styles.weightsName}>{name}</p>
      <div
        ref={cells}
        className={styles.cells}
        role="toolbar"
        tabIndex={-1}
        aria-label={`${name}, ${kindNames[kind].toLowerCase()}`}
        data-small={isSmall || undefined}
        style={{ gridTemplateColumns: `repeat(${columns}, var(--weight))` }}
        onKeyDown={walk}
        onBlur={() => pointAt(undefined)}
        onPointerLeave={() => pointAt(undefined)}
      >
        {taps.map((tap, at) => (
          <WeightCell
            key={`${tap.row} ${tap.column}`}
            tap={tap}
            tabIndex={at === 0 ? 0 : -1}
            isOn={scene.weight !== undefined && scene.weight === tap.weight}
            isPinned={
              pinned?.part === 'weight' && pinned.row === tap.row && pinned.column === tap.column
            }
            tie={tie}
            {...{ net, kind }}
          />
        ))}
      </div>
      <p className={styles.said} role="status">
        {said ?? reachText(net, kind)}
      </p>
    </div>
  )
}

function WeightCell(props: {
  readonly net: ReturnType<typeof useNet>
  readonly kind: ReturnType<typeof useSharingScene>['kind']
  readonly tap: WindowTap
  readonly tie: number
  readonly tabIndex: number
  readonly isOn: boolean
  readonly isPinned: boolean
}) {
  const { net, kind, tap, tabIndex, isOn, isPinned } = props
  const { row, column, weight, line } = tap
  if (weight === undefined)
    return (
      <button
        type="button"
        className={styles.cell}
        data-none
        aria-label="padding: no weight"
        tabIndex={tabIndex}
      />
    )
  const { colour, ink } = weightColour(net, kind, weight, line)
  const text = printNumber(net.weights[kind][weight] ?? 0).text
  const point = () => pointAt({ part: 'weight', row, column })
  return (
    <button
      type="button"
      className={styles.cell}
      tabIndex={tabIndex}
      aria-pressed={isPinned}
      data-on={isOn || undefined}
      data-padding={line === undefined || undefined}
      style={{ background: colour, color: ink }}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') point()
      }}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) point()
      }}
      onClick={() => togglePin({ part: 'weight', row, column })}
    >
      {text}
    </button>
  )
}
