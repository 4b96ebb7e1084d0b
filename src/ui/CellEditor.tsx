import { useEffect, useRef, useState } from 'react'
import type { GridEdit } from './gridEdit.ts'
import styles from './MatrixGrid.module.css'
import { parseNumber, typedNumber } from './typedNumber.ts'

/** A field over a cell of a grid: Enter takes the number, Escape leaves the old one; what is no number is told. */
export function CellEditor(props: {
  readonly first: string
  readonly value: number
  readonly label: string
  readonly edit: Pick<GridEdit, 'limits' | 'notify'>
  /** Both are told whether the focus has gone elsewhere by itself. */
  readonly onCommit: (value: number, isLeft: boolean) => void
  readonly onCancel: (isLeft: boolean) => void
}) {
  const { edit } = props
  const [text, setText] = useState(props.first === '' ? String(props.value) : props.first)
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)

  useEffect(() => {
    field.current?.focus()
    if (props.first === '') field.current?.select()
  }, [props.first])

  const finish = (isTaken: boolean, isLeft = false) => {
    if (isDone.current) return
    isDone.current = true
    const { value, problem } = isTaken ? typedNumber(text, edit.limits) : {}
    if (value === undefined) props.onCancel(isLeft)
    else props.onCommit(value, isLeft)
    // Last, for the change has settled what was told before.
    if (problem !== undefined) edit.notify(problem)
  }

  return (
    <input
      ref={field}
      className={styles.editor}
      value={text}
      aria-label={props.label}
      aria-invalid={parseNumber(text) === undefined || undefined}
      inputMode="text"
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') finish(true)
        else if (event.key === 'Escape') finish(false)
        else return
        event.preventDefault()
      }}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={() => finish(true, true)}
    />
  )
}
