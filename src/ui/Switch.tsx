import { Field } from './Field.tsx'
import styles from './Switch.module.css'

export interface SwitchProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly help?: string | undefined
  /** True or the reason. */
  readonly disabled?: boolean | string | undefined
}

export function Switch({ label, isOn, onChange, help, disabled }: SwitchProps) {
  const isDisabled = disabled !== undefined && disabled !== false
  return (
    <Field
      label={label}
      help={help}
      disabled={disabled}
      beside={({ labelId, describedBy }) => (
        <label className={styles.target}>
          <input
            type="checkbox"
            role="switch"
            className={styles.switch}
            checked={isOn}
            aria-labelledby={labelId}
            aria-describedby={describedBy}
            aria-disabled={isDisabled || undefined}
            onChange={(event) => {
              if (!isDisabled) onChange(event.target.checked)
            }}
          />
        </label>
      )}
    />
  )
}
