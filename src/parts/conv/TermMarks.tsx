import { Fragment } from 'react'
import type { WindowTerm } from '#core/windowTerms.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { TermMark } from '#ui/TermMark.tsx'

/** Around the products looked at, in the input and in every other grid that has a cell for each weight. */
export function TermMarks(props: {
  readonly terms: readonly WindowTerm[]
  /** A grid a channel. */
  readonly inputs: readonly GridBox[]
  readonly windows: readonly (readonly GridBox[])[]
}) {
  const { terms, inputs, windows } = props
  return terms.map(({ channel, row, column, kernelRow, kernelColumn }) => (
    <Fragment key={`${channel} ${kernelRow} ${kernelColumn}`}>
      <TermMark box={inputs[channel]} row={row} column={column} />
      {windows.map((boxes, at) => (
        <TermMark key={at} box={boxes[channel]} row={kernelRow} column={kernelColumn} />
      ))}
    </Fragment>
  ))
}
