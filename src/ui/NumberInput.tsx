import { Field } from './Field.tsx'
import type { Limits } from '#core/limits.ts'
import { NumberBox } from './NumberBox.tsx'
import { useTypedProblem } from './useTypedProblem.ts'

export interface NumberInputProps {
  readonly label: string
  readonly value: number
  readonly limits: Limits
  readonly help?: string | undefined
  readonly unit?: string | undefined
  /** True or the reason. */
  readonly disabled?: boolean | string | undefined
  /** `gestureActive` while a key is held, which `onChangeEnd` ends. */
  readonly onChange: (value: number, gestureActive: boolean) => void
  readonly onChangeEnd?: (() => void) | undefined
}

/** A number to type, in one line with its label. */
export function NumberInput({ label, help, disabled, ...box }: NumberInputProps) {
  const [problem, setProblem] = useTypedProblem(box.value, box.limits)
  return (
    <Field
      label={label}
      help={help}
      disabled={disabled}
      problem={problem}
      beside={({ controlId, labelId, describedBy }) => (
        <NumberBox
          id={controlId}
          {...box}
          labelledBy={labelId}
          describedBy={describedBy}
          disabled={disabled}
          isInvalid={problem !== undefined}
          onProblem={setProblem}
        />
      )}
    />
  )
}
