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
  return (
    <Field
      label={label}
      help={help}
      disabled={disabled}
      beside={(names) => (
        <button
          {...names}
          type="button"
          role="switch"
          className={styles.target}
          aria-checked={isOn}
          onClick={() => {
            if (!disabled) onChange(!isOn)
          }}
        >
          <span className={styles.switch} />
        </button>
      )}
    />
  )
}
