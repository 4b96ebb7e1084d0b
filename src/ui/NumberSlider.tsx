import { NumberInput, type NumberInputProps } from './NumberInput.tsx'
import { Slider } from './Slider.tsx'

/** A number to drag or to type. */
export function NumberSlider(props: Omit<NumberInputProps, 'children'>) {
  const { value, limits, unit, onChange, onChangeEnd } = props
  return (
    <NumberInput {...props}>
      {(names) => (
        <Slider
          {...names}
          {...{ value, limits, onChange, onChangeEnd }}
          valueText={unit === undefined ? undefined : `${value} ${unit}`}
        />
      )}
    </NumberInput>
  )
}
