import { useState } from 'react'
import type { Limits } from '#core/limits.ts'

/**
 * The sentence about what was last typed, as long as it is true of what is there: it goes when the
 * number or its limits become others than it speaks of.
 */
export function useTypedProblem(value: number, { min, max }: Limits) {
  const [last, setLast] = useState<{ text: string; value: number; min: number; max: number }>()
  const isOfNow = last?.value === value && last.min === min && last.max === max
  const say = (text: string | undefined, valueAfter: number) => {
    setLast(text === undefined ? undefined : { text, value: valueAfter, min, max })
  }
  return [isOfNow ? last.text : undefined, say] as const
}
