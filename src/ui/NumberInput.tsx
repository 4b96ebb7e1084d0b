import { useState } from 'react'
import type { Limits } from '#core/limits.ts'
import { Field, type FieldProps } from './Field.tsx'
import { NumberBox } from './NumberBox.tsx'

export interface NumberInputProps extends Pick<
  FieldProps,
  'label' | 'help' | 'disabled' | 'children'
> {
  readonly value: number
  readonly limits: Limits
  readonly unit?: string | undefined
  /** `gestureActive` while a key is held, which `onChangeEnd` ends. */
  readonly onChange: (value: number, gestureActive: boolean) => void
  readonly onChangeEnd?: (() => void) | undefined
}

/** A number to type, in one line with its label; a typed one beyond the limits is bounded or given up, with the reason. */
export function NumberInput({ label, help, disabled, children, ...box }: NumberInputProps) {
  const [problem, setProblem] = useTypedProblem(box.value, box.limits)
  return (
    <Field
      {...{ label, help, disabled, problem, children }}
      beside={(names) => (
        <NumberBox {...names} {...box} isInvalid={problem !== undefined} onProblem={setProblem} />
      )}
    />
  )
}

/**
 * The sentence about what was last typed, as long as it is true of what is there: it goes when the
 * number or its limits become others than it speaks of.
 */
function useTypedProblem(value: number, { min, max }: Limits) {
  const [last, setLast] = useState<{ text: string; value: number; min: number; max: number }>()
  const isOfNow = last?.value === value && last.min === min && last.max === max
  const say = (text: string | undefined, valueAfter: number) => {
    setLast(text === undefined ? undefined : { text, value: valueAfter, min, max })
  }
  return [isOfNow ? last.text : undefined, say] as const
}
