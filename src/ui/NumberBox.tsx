import { writtenNumber } from '#draw/printNumber.ts'
import { useRef, useState, type KeyboardEvent } from 'react'
import { isWhole, nearestLegal, type Limits } from '#core/limits.ts'
import type { ControlNames } from './Field.tsx'
import styles from './NumberBox.module.css'
import { problemWhileTyping, typedNumber } from './typedNumber.ts'

export interface NumberBoxProps extends ControlNames {
  readonly id?: string
  readonly value: number
  readonly limits: Limits
  readonly unit?: string | undefined
  readonly isInvalid?: boolean
  readonly onChange: (value: number, gestureActive: boolean) => void
  readonly onChangeEnd?: (() => void) | undefined
  /** A sentence about the text, or none, and the number that stands once it is said. */
  readonly onProblem: (problem: string | undefined, valueAfter: number) => void
}

/**
 * A field to type a number into. While what stands in it is not legal, its reason is told and the last number holds;
 * Enter or leaving takes it, bounded where that is its own limit, given up where other settings are in the way or it
 * is no number. Escape gives the last number back; arrows and Page keys step.
 */
export function NumberBox(props: NumberBoxProps) {
  const { value, limits, unit, isInvalid, onChange, onChangeEnd, onProblem, ...names } = props
  const [draft, setDraft] = useState<string>()
  const inGesture = useRef(false)
  const isDisabled = names['aria-disabled'] === true

  const commit = () => {
    if (draft === undefined) return
    const typed = typedNumber(draft, limits)
    setDraft(undefined)
    onProblem(typed.problem, typed.value ?? value)
    if (typed.value !== undefined && typed.value !== value) onChange(typed.value, false)
  }

  const stepBy = (steps: number) => {
    const from = draft === undefined ? value : (typedNumber(draft, limits).value ?? value)
    const next = nearestLegal(from + steps * limits.step, limits)
    setDraft(undefined)
    onProblem(undefined, value)
    if (next === value) return
    inGesture.current = true
    onChange(next, true)
  }

  const endGesture = () => {
    if (!inGesture.current) return
    inGesture.current = false
    onChangeEnd?.()
  }

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const steps =
      isDisabled || event.altKey || event.ctrlKey || event.metaKey ? undefined : stepsOf[event.key]
    if (steps !== undefined) {
      event.preventDefault()
      stepBy(steps)
    } else if (event.key === 'Enter') {
      commit()
      event.currentTarget.select()
    } else if (event.key === 'Escape' && draft !== undefined) {
      event.preventDefault()
      event.stopPropagation()
      setDraft(undefined)
      onProblem(undefined, value)
    }
  }

  return (
    <span className={styles.box}>
      <input
        {...names}
        className={styles.input}
        type="text"
        dir="ltr"
        role="spinbutton"
        inputMode={limits.min < 0 ? 'text' : isWhole(limits) ? 'numeric' : 'decimal'}
        autoComplete="off"
        spellCheck={false}
        size={Math.max(
          3,
          String(limits.max).length,
          String(limits.min).length,
          String(value).length,
        )}
        value={draft ?? writtenNumber(value)}
        readOnly={isDisabled}
        data-typing={draft !== undefined || undefined}
        aria-valuenow={value}
        aria-valuemin={limits.min}
        aria-valuemax={limits.max}
        aria-valuetext={unit === undefined ? undefined : `${value} ${unit}`}
        aria-invalid={(isInvalid && draft !== undefined) || undefined}
        onChange={(event) => {
          setDraft(event.target.value)
          onProblem(problemWhileTyping(event.target.value, limits), value)
        }}
        onFocus={(event) => event.target.select()}
        onKeyDown={handleKeyDown}
        onKeyUp={endGesture}
        onBlur={() => {
          commit()
          endGesture()
        }}
      />
      {unit !== undefined && (
        <span className={styles.unit} aria-hidden="true">
          {unit}
        </span>
      )}
    </span>
  )
}

const stepsOf: Readonly<Partial<Record<string, number>>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
}
