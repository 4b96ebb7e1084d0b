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
      beside={({ controlId, labelId, describedBy }) => (
        <button
          id={controlId}
          type="button"
          role="switch"
          className={styles.target}
          aria-checked={isOn}
          aria-labelledby={labelId}
          aria-describedby={describedBy}
          aria-disabled={isDisabled || undefined}
          onClick={() => {
            if (!isDisabled) onChange(!isOn)
          }}
        >
          <span className={styles.switch} />
        </button>
      )}
    />
  )
}
