import { ChevronDown } from 'lucide-react'
import type { ChoiceProps } from './choiceProps.ts'
import { Field } from './Field.tsx'
import styles from './Select.module.css'

/** One of many: the browser's own list, dressed where the browser lets it be. */
export function Select<V>({ label, value, options, onChange, help, disabled }: ChoiceProps<V>) {
  const chosen = options.findIndex((option) => Object.is(option.value, value))
  const says = [help, options[chosen]?.help].filter(Boolean).join(' ')
  return (
    <Field
      label={label}
      help={says}
      disabled={disabled}
      beside={(names) => (
        <span className={styles.box}>
          <select
            {...names}
            className={styles.select}
            value={chosen}
            onMouseDown={(event) => {
              if (disabled) event.preventDefault()
            }}
            onKeyDown={(event) => {
              if (disabled && event.key !== 'Tab') event.preventDefault()
            }}
            onChange={(event) => {
              const option = options[Number(event.target.value)]
              if (!disabled && option) onChange(option.value)
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
