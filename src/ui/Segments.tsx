import { useId } from 'react'
import type { ChoiceProps } from './choiceProps.ts'
import { Field } from './Field.tsx'
import styles from './Segments.module.css'

/** One of a few, all of them in sight: a radio group, one tab stop, arrows move. */
export function Segments<V>({ label, value, options, onChange, help, disabled }: ChoiceProps<V>) {
  const name = useId()
  const chosen = options.find((option) => Object.is(option.value, value))
  const says = [help, chosen?.help].filter(Boolean).join(' ')
  return (
    <Field label={label} help={says} disabled={disabled}>
      {(names) => (
        <div {...names} role="radiogroup" className={styles.group}>
          {options.map((option) => (
            <label
              key={option.label}
              className={styles.segment}
              title={option.disabled ?? option.help}
            >
              <input
                type="radio"
                name={name}
                className={styles.radio}
                checked={option === chosen}
                aria-disabled={Boolean(disabled) || option.disabled !== undefined || undefined}
                onChange={() => {
                  if (!disabled && option.disabled === undefined) onChange(option.value)
                }}
              />
              <span>{option.label}</span>
            </label>
          ))}
        </div>
      )}
    </Field>
  )
}
