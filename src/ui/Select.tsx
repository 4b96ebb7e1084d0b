import { ChevronDown } from 'lucide-react'
import type { ChoiceProps } from './choiceProps.ts'
import { Field } from './Field.tsx'
import styles from './Select.module.css'

/** One of many: the browser's own list, dressed where the browser lets it be. */
export function Select<V>({ label, value, options, onChange, help, disabled }: ChoiceProps<V>) {
  const isDisabled = disabled !== undefined && disabled !== false
  const chosen = options.findIndex((option) => Object.is(option.value, value))
  const says = [help, options[chosen]?.help].filter(Boolean).join(' ')
  return (
    <Field
      label={label}
      help={says}
      disabled={disabled}
      beside={({ controlId, labelId, describedBy }) => (
        <span className={styles.box}>
          <select
            id={controlId}
            className={styles.select}
            value={chosen}
            aria-labelledby={labelId}
            aria-describedby={describedBy}
            aria-disabled={isDisabled || undefined}
            onMouseDown={(event) => {
              if (isDisabled) event.preventDefault()
            }}
            onKeyDown={(event) => {
              if (isDisabled && event.key !== 'Tab') event.preventDefault()
            }}
            onChange={(event) => {
              const option = options[Number(event.target.value)]
              if (!isDisabled && option) onChange(option.value)
            }}
          >
            {chosen < 0 && (
              <option value={-1} hidden>
                —
              </option>
            )}
            {options.map((option, index) => (
              <option key={option.label} value={index} disabled={option.disabled !== undefined}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden="true" className={styles.arrow} />
        </span>
      )}
    />
  )
}
