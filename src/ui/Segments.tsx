import { useId } from 'react'
import type { ChoiceProps } from './choiceProps.ts'
import { type ControlNames, Field } from './Field.tsx'
import styles from './Segments.module.css'

/** One of a few, all of them in sight: a radio group, one tab stop, arrows move. */
export function Segments<V>({ label, value, options, onChange, help, disabled }: ChoiceProps<V>) {
  const chosen = options.find((option) => Object.is(option.value, value))
  const says = [help, chosen?.help].filter(Boolean).join(' ')
  return (
    <Field label={label} help={says} disabled={disabled}>
      {(names) => <Radios {...names} {...{ value, options, onChange }} />}
    </Field>
  )
}

interface RadiosProps<V>
  extends ControlNames, Pick<ChoiceProps<V>, 'value' | 'options' | 'onChange'> {
  /** Whether they take no more room than their words. */
  readonly isTight?: boolean
}

/** The same without the words around it. */
export function Radios<V>({ value, options, onChange, isTight, ...names }: RadiosProps<V>) {
  const name = useId()
  const isDisabled = names['aria-disabled'] === true
  return (
    <div {...names} role="radiogroup" className={styles.group} data-tight={isTight}>
      {options.map((option) => (
        <label key={option.label} className={styles.segment} title={option.disabled ?? option.help}>
          <input
            type="radio"
            name={name}
            className={styles.radio}
            checked={Object.is(option.value, value)}
            aria-disabled={isDisabled || option.disabled !== undefined || undefined}
            onChange={() => {
              if (!isDisabled && option.disabled === undefined) onChange(option.value)
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
