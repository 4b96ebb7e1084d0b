import { Field } from './Field.tsx'
import { NumberBox } from './NumberBox.tsx'
import type { NumberInputProps } from './NumberInput.tsx'
import { Slider } from './Slider.tsx'
import { useTypedProblem } from './useTypedProblem.ts'

export type NumberSliderProps = NumberInputProps

/** A number to drag or to type. A typed one beyond the limits is bounded or given up, with a sentence that says why. */
export function NumberSlider(props: NumberSliderProps) {
  const { label, help, disabled, value, limits, unit, onChange, onChangeEnd } = props
  const [problem, setProblem] = useTypedProblem(value, limits)
  return (
    <Field
      label={label}
      help={help}
      disabled={disabled}
      problem={problem}
      beside={({ controlId, labelId, describedBy }) => (
        <NumberBox
          id={controlId}
          labelledBy={labelId}
          describedBy={describedBy}
          value={value}
          limits={limits}
          unit={unit}
          disabled={disabled}
          isInvalid={problem !== undefined}
          onChange={onChange}
          onChangeEnd={onChangeEnd}
          onProblem={setProblem}
        />
      )}
    >
      {({ labelId, describedBy }) => (
        <Slider
          labelledBy={labelId}
          describedBy={describedBy}
          value={value}
          limits={limits}
          valueText={unit === undefined ? undefined : `${value} ${unit}`}
          disabled={disabled}
          onChange={onChange}
          onChangeEnd={onChangeEnd}
        />
      )}
    </Field>
  )
}
