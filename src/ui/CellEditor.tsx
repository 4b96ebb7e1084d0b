import { useEffect, useRef, useState } from 'react'
import styles from './MatrixGrid.module.css'
import { parseNumber } from './typedNumber.ts'

/** A field over a cell of a grid: Enter takes the number, Escape or anything that is no number leaves the old one. */
export function CellEditor(props: {
  readonly first: string
  readonly value: number
  readonly label: string
  readonly onCommit: (value: number) => void
  readonly onCancel: () => void
}) {
  const [text, setText] = useState(props.first === '' ? String(props.value) : props.first)
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  const typed = parseNumber(text)

  useEffect(() => {
    field.current?.focus()
    if (props.first === '') field.current?.select()
  }, [props.first])

  const finish = (isTaken: boolean) => {
    if (isDone.current) return
    isDone.current = true
    if (isTaken && typed !== undefined) props.onCommit(typed)
    else props.onCancel()
  }

  return (
    <input
      ref={field}
      className={styles.editor}
      value={text}
      aria-label={props.label}
      aria-invalid={typed === undefined || undefined}
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
      onBlur={() => finish(true)}
    />
  )
}
