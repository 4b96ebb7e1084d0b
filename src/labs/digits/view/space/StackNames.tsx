import { memo } from 'react'
import stageStyles from '#ui/stage.module.css'
import styles from './NetStack.module.css'
import { placedDigits, placedNames } from './placedNames.ts'
import type { Stack } from './stackUnits.ts'

/** Over each level its name, over the last the digits that it answers. */
export const StackNames = memo(function StackNames(props: {
  readonly stack: Stack
  readonly width: number
  readonly line: number
  /** What the network answers, if anything is drawn. */
  readonly digit: number | undefined
}) {
  const { stack, width, line, digit } = props
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      {placedNames(stack, width, line).map(({ text, x, y }) => (
        <text key={`${text} ${y}`} className={styles.name} x={x} y={y}>
          {text}
        </text>
      ))}
      {placedDigits(stack, line).map(({ x, y }, each) => (
        <text key={each} className={styles.digit} data-first={each === digit} x={x} y={y}>
          {each}
        </text>
      ))}
    </svg>
  )
})
