import { useId, useState } from 'react'
import type { Cell } from '#draw/gridBox.ts'
import { gridMove } from '#draw/gridMove.ts'
import { counted } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import { kindAt } from '#labs/sharing/model/kind.ts'
import type { SharingNet } from '#labs/sharing/model/net.ts'
import { positionText } from '#labs/sharing/model/words.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { useGridWalk } from '#ui/useGridWalk.ts'
import { chooseMark } from './chooseMark.ts'
import type { DiagramLayout } from './diagramLayout.ts'
import styles from './Net.module.css'

interface Node extends Cell {
  readonly part: 'input' | 'output'
}

/** The nodes for those who use keys: one with the focus, which its lines are shown of. Arrows go from node to node and between inputs and outputs. */
export function NodeGrid(props: { readonly net: SharingNet; readonly layout: DiagramLayout }) {
  const { net, layout } = props
  const lab = useLab(sharing)
  const { session, pointing } = lab
  const { inputHeight, inputWidth, outputHeight, outputWidth } = net.geometry
  const sizes = {
    input: { rows: inputHeight, columns: inputWidth },
    output: { rows: outputHeight, columns: outputWidth },
  }
  const step = lab.useStep()
  const kind = session.useSettings(({ sharedness }) => kindAt(sharedness))
  const id = useId()
  const [chosen, setChosen] = useState<Node>()
  const held = ({ part, row, column }: Node): Node => ({
    part,
    row: Math.min(row, sizes[part].rows - 1),
    column: Math.min(column, sizes[part].columns - 1),
  })
  const present = { row: Math.floor(step / outputWidth), column: step % outputWidth }
  const node = held(chosen ?? { part: 'output', ...present })
  const { part, row, column } = node
  const { rows, columns } = sizes[part]
  const markOf = (of: Node) => ({ part: of.part, at: of.row * sizes[of.part].columns + of.column })
  const { at } = markOf(node)
  const isInput = part === 'input'
  /** The node of the other side that is nearest. */
  const across = (): Node => {
    const other = isInput ? 'output' : 'input'
    const share = (column + 0.5) / columns
    const otherRow = isInput ? 0 : inputHeight - 1
    return held({ part: other, row: otherRow, column: Math.floor(share * sizes[other].columns) })
  }
  const { active, moves, isWalking, handleKeyDown } = useGridWalk({
    moveOf(pressed) {
      const isAcross = isInput
        ? pressed.key === 'PageDown' || (pressed.key === 'ArrowDown' && row === rows - 1)
        : pressed.key === 'PageUp' || (pressed.key === 'ArrowUp' && row === 0)
      const cell = gridMove(pressed, node, { rows, columns })
      const to = isAcross ? across() : cell && { part, ...cell }
      return (
        to &&
        (() => {
          setChosen(to)
          pointing.pointAt(markOf(to))
        })
      )
    },
    onEnter: () => chooseMark(lab, { part, at }),
    onEscape: pointing.clearPin,
  })
  const { length } = isInput ? net.wirings[kind].ofInput(at) : net.wirings[kind].ofOutput(at)
  const value = printNumber((isInput ? net.inputs[at] : net.outputs[kind][at]) ?? 0).text
  const { x, y } = layout[isInput ? 'inputs' : 'outputs'][at] ?? { x: 0, y: 0 }
  const { radius } = layout
  return (
    <div
      role="grid"
      aria-label="Inputs and outputs"
      tabIndex={-1}
      aria-describedby={id}
      aria-rowcount={inputHeight + outputHeight}
      aria-colcount={inputWidth}
      aria-readonly="true"
      onKeyDown={handleKeyDown}
      onBlur={() => {
        if (isWalking.current) return
        setChosen(undefined)
        pointing.pointAt(undefined)
      }}
    >
      <span id={id} hidden>
        Arrow keys go from node to node, Enter pins an input or goes to an output.
      </span>
      <div role="row" aria-rowindex={row + 1 + (isInput ? 0 : inputHeight)}>
        <div
          ref={active}
          key={moves}
          className={styles.node}
          role="gridcell"
          tabIndex={0}
          aria-colindex={column + 1}
          aria-label={`${isInput ? 'Input' : 'Output'} ${positionText(net, part, at)}: ${value}, ${counted(length, 'line')}`}
          style={{
            width: 2 * radius,
            height: 2 * radius,
            transform: `translate(${x - radius}px, ${y - radius}px)`,
          }}
          onFocus={(event) => {
            if (event.currentTarget.matches(':focus-visible')) pointing.pointAt({ part, at })
          }}
        />
      </div>
    </div>
  )
}
