import { useId, useRef, type ReactNode } from 'react'
import { CircleHelp } from 'lucide-react'
import styles from './Field.module.css'
import { Floating } from './Floating.tsx'
import { hintDelay, useHint } from './useHint.ts'

export interface FieldNames {
  /** For the control itself, so that a press on the label reaches it. */
  readonly controlId: string
  /** For aria-labelledby. */
  readonly labelId: string
  /** For aria-describedby: the help, the reason for being disabled, the present problem. */
  readonly describedBy: string
}

export interface FieldProps {
  readonly label: string
  readonly help?: string | undefined
  readonly problem?: string | undefined
  readonly disabled?: boolean | string | undefined
  /** What stands in the label's line, at its end. */
  readonly beside?: (names: FieldNames) => ReactNode
  readonly children?: (names: FieldNames) => ReactNode
}

/**
 * What every control of a panel has around it: a visible label, its help (on resting the pointer or
 * the keyboard's focus, on touching the question mark), and a line for the present problem.
 */
export function Field({ label, help, problem, disabled, beside, children }: FieldProps) {
  const id = useId()
  const hint = useHint(hintDelay.show * 1.5)
  const field = useRef<HTMLDivElement>(null)
  const says = [help, typeof disabled === 'string' ? disabled : undefined].filter(Boolean).join(' ')
  const names = {
    controlId: `${id}control`,
    labelId: `${id}label`,
    describedBy: `${id}problem ${id}help`,
  }

  return (
    <div
      ref={field}
      className={styles.field}
      data-disabled={Boolean(disabled) || undefined}
      {...hint.focus}
    >
      <div className={styles.head}>
        <span className={styles.name} {...hint.pointer}>
          <label id={names.labelId} htmlFor={names.controlId} className={styles.label}>
            {label}
          </label>
          {says !== '' && (
            <button
              type="button"
              tabIndex={-1}
              className={styles.help}
              aria-label={`About ${label}`}
              onPointerDown={(event) => event.stopPropagation()}
              onClick={hint.toggle}
            >
              <CircleHelp aria-hidden="true" />
            </button>
          )}
        </span>
        {beside?.(names)}
      </div>
      {children?.(names)}
      <output id={`${id}problem`} className={styles.problem}>
        {problem}
      </output>
      <span id={`${id}help`} hidden>
        {says}
      </span>
      {hint.isOpen && says !== '' && (
        <Floating
          anchor={field}
          side="bottom"
          align="start"
          className={styles.bubble}
          aria-hidden="true"
        >
          {says}
        </Floating>
      )}
    </div>
  )
}
