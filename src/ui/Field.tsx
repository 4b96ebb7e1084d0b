import { useId, useRef, type AriaAttributes, type ReactNode } from 'react'
import { CircleHelp } from 'lucide-react'
import styles from './Field.module.css'
import { Floating } from './Floating.tsx'
import { hintDelay, useHint } from './useHint.ts'

/** What a control is called; `describedby` is the help, the reason for being disabled, the present problem. */
export type ControlNames = Pick<
  AriaAttributes,
  'aria-label' | 'aria-labelledby' | 'aria-describedby' | 'aria-disabled'
>

export interface FieldProps {
  readonly label: string
  readonly help?: string | undefined
  readonly problem?: string | undefined
  readonly disabled?: boolean | string | undefined
  /** What stands in the label's line, at its end; a press on the label reaches what has the id. */
  readonly beside?: (names: ControlNames & { readonly id: string }) => ReactNode
  readonly children?: ((names: ControlNames) => ReactNode) | undefined
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
    'aria-labelledby': `${id}label`,
    'aria-describedby': `${id}problem ${id}help`,
    'aria-disabled': Boolean(disabled) || undefined,
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
          <label id={`${id}label`} htmlFor={`${id}control`} className={styles.label}>
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
        {beside?.({ ...names, id: `${id}control` })}
      </div>
      {children?.(names)}
      <output id={`${id}problem`} className={styles.problem}>
        {problem}
      </output>
      <span id={`${id}help`} hidden>
        {says}
      </span>
      {hint.isOpen && says !== '' && (
        <Floating anchor={field} side="bottom" align="start" aria-hidden="true">
          {says}
        </Floating>
      )}
    </div>
  )
}
