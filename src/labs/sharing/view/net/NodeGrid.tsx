import { useLab } from '#parts/lab/LabContext.tsx'
import { sharing } from '#labs/sharing/sharing.ts'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { gridMove } from '#draw/gridMove.ts'
import { counted } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import { chooseMark } from './chooseMark.ts'
import { kindAt } from '#labs/sharing/model/kind.ts'
import type { DiagramLayout } from './diagramLayout.ts'
import type { SharingNet } from '#labs/sharing/model/net.ts'
import styles from './Net.module.css'
import { positionText } from '#labs/sharing/model/words.ts'

interface Node {
  readonly part: 'input' | 'output'
  readonly row: number
  readonly column: number
}

/** The nodes for those who use keys: one with the focus, which its lines are shown of. Arrows go from node to node and between inputs and outputs. */
export function NodeGrid({
  net,
  layout,
}: {
  readonly net: SharingNet
  readonly layout: DiagramLayout
}) {
  const lab = useLab(sharing)
  const { session, pointing } = lab
  const { inputHeight, inputWidth, outputHeight, outputWidth } = net.geometry
  const sizes = {
    input: { rows: inputHeight, columns: inputWidth },
    output: { rows: outputHeight, columns: outputWidth },
  }
  const output = lab.useStep()
  const kind = session.useSettings(({ sharedness }) => kindAt(sharedness))
  const id = useId()
  const active = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Node>()
  const [moves, setMoves] = useState(0)
  const isMoved = useRef(false)
  useLayoutEffect(() => {
    if (!isMoved.current) return
    isMoved.current = false
    active.current?.focus({ preventScroll: true, focusVisible: true })
  })
  const present: Node = {
    part: 'output',
    row: Math.floor(output / outputWidth),
    column: output % outputWidth,
  }
  const node = held(chosen ?? present, sizes)
  const indexOf = ({ part, row, column }: Node) => row * sizes[part].columns + column
  const at = indexOf(node)
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return
    const size = sizes[node.part]
    const move = gridMove({ key: event.key, ctrlKey: event.ctrlKey || event.metaKey }, node, size)
    const isAcross =
      (event.key === 'ArrowDown' && node.part === 'input' && node.row === size.rows - 1) ||
      (event.key === 'ArrowUp' && node.part === 'output' && node.row === 0) ||
      event.key === (node.part === 'input' ? 'PageDown' : 'PageUp')
    const to: Node | undefined = isAcross
      ? across(node, sizes)
      : move && { part: node.part, ...move }
    if (to) {
      isMoved.current = true
      setChosen(to)
      setMoves(moves + 1)
      pointing.pointAt({ part: to.part, at: indexOf(to) })
    } else if (event.key === 'Enter') chooseMark(lab, { part: node.part, at })
    else if (event.key === 'Escape') {
      if (!pointing.clearPin()) active.current?.closest<HTMLElement>('[data-stage]')?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const isInput = node.part === 'input'
  const lines = isInput ? net.wirings[kind].ofInput(at) : net.wirings[kind].ofOutput(at)
  const value = printNumber((isInput ? net.inputs[at] : net.outputs[kind][at]) ?? 0).text
  const point = layout[isInput ? 'inputs' : 'outputs'][at]
  const size = 2 * layout.radius
  return (
    <div
      className={styles.nodes}
      role="grid"
      aria-label="Inputs and outputs"
      tabIndex={-1}
      aria-describedby={id}
      aria-rowcount={inputHeight + outputHeight}
      aria-colcount={inputWidth}
      aria-readonly="true"
      onKeyDown={handleKeyDown}
      onBlur={() => {
        if (isMoved.current) return
        setChosen(undefined)
        pointing.pointAt(undefined)
      }}
    >
      <span id={id} hidden>
        Arrow keys go from node to node, Enter pins an input or goes to an output.
      </span>
      <div role="row" aria-rowindex={node.row + 1 + (isInput ? 0 : inputHeight)}>
        <div
          ref={active}
          key={moves}
          className={styles.node}
          role="gridcell"
          tabIndex={0}
          aria-colindex={node.column + 1}
          aria-label={`${isInput ? 'Input' : 'Output'} ${positionText(net, node.part, at)}: ${value}, ${counted(lines.length, 'line')}`}
          style={{
            width: size,
            height: size,
            transform: `translate(${(point?.x ?? 0) - layout.radius}px, ${(point?.y ?? 0) - layout.radius}px)`,
          }}
          onFocus={(event) => {
            if (event.currentTarget.matches(':focus-visible'))
              pointing.pointAt({ part: node.part, at })
          }}
        />
      </div>
    </div>
  )
}

type Sizes = Readonly<Record<Node['part'], { readonly rows: number; readonly columns: number }>>

function held({ part, row, column }: Node, sizes: Sizes): Node {
  const { rows, columns } = sizes[part]
  return { part, row: Math.min(row, rows - 1), column: Math.min(column, columns - 1) }
}

/** The node of the other side that is nearest. */
function across({ part, column }: Node, sizes: Sizes): Node {
  const other = part === 'input' ? 'output' : 'input'
  const share = (column + 0.5) / sizes[part].columns
  return held(
    {
      part: other,
      row: other === 'output' ? 0 : sizes.input.rows - 1,
      column: Math.floor(share * sizes[other].columns),
    },
    sizes,
  )
}
