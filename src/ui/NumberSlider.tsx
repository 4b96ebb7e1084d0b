import type { Threshold } from '#core/threshold.ts'
import { NumberInput, type NumberInputProps } from './NumberInput.tsx'
import { Slider, thresholdStyle } from './Slider.tsx'
import styles from './Slider.module.css'

interface NumberSliderProps extends Omit<NumberInputProps, 'children'> {
  readonly threshold?: Threshold | undefined
}

/** A number to drag or to type. */
export function NumberSlider({ threshold, ...props }: NumberSliderProps) {
  const { value, limits, unit, onChange, onChangeEnd } = props
  return (
    <NumberInput {...props}>
      {(names) => (
        <>
          <Slider
            {...names}
            {...{ value, limits, threshold, onChange, onChangeEnd }}
            valueText={unit === undefined ? undefined : `${value} ${unit}`}
          />
          {threshold && (
            <span className={styles.scale} style={thresholdStyle(threshold, limits)} aria-hidden>
              <span>{threshold.label}</span>
              <span>{threshold.beyond}</span>
            </span>
          )}
        </>
      )}
    </NumberInput>
  )
}
