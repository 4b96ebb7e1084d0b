import { useId } from 'react'
import type { Pace } from '#state/playbackMath.ts'
import styles from './PaceSwitch.module.css'

const paces: readonly { value: Pace; label: string; help: string }[] = [
  { value: 'outputs', label: 'Outputs', help: 'Output by output: the window glides on' },
  { value: 'products', label: 'Products', help: 'Product by product: the sum is counted up' },
]

/** Whether the animation goes output by output or walks inside each window, product by product. */
export function PaceSwitch(props: {
  readonly value: Pace
  readonly onChange: (value: Pace) => void
}) {
  const name = useId()
  return (
    <div className={styles.switch} role="radiogroup" aria-label="Pace">
      {paces.map(({ value, label, help }) => (
        <label key={value} className={styles.option} title={help}>
          <input
            type="radio"
            name={name}
            title={help}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          {label}
        </label>
      ))}
    </div>
  )
}
