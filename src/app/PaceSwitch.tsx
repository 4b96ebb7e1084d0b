import { useId } from 'react'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import type { Pace } from '#state/playbackMath.ts'
import styles from './PaceSwitch.module.css'

const outputs = { label: 'Outputs', help: 'Output by output: the window glides on' }
const productWalk = { label: 'Products', help: 'Product by product: the sum is counted up' }

/** Whether the animation goes output by output or walks inside each, product by product or whatever the lab walks over. */
export function PaceSwitch(props: {
  readonly value: Pace
  readonly walk?: ShellLab['walk']
  readonly onChange: (value: Pace) => void
}) {
  const name = useId()
  const paces = [
    { value: 'outputs', ...outputs },
    { value: 'products', ...(props.walk ?? productWalk) },
  ] as const
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
