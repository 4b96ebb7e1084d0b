import { useMemo } from 'react'
import { digits } from '#labs/digits/digits.ts'
import { nearestDigits } from '#labs/digits/model/doubt/nearestDigits.ts'
import { referenceOf } from '#labs/digits/work/reference.ts'
import type { Answers } from '#labs/digits/view/useAnswers.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { nearShown } from './doubtFigures.ts'

/** Hook: the digits nearest to what the networks get, none for what is blank, and what distances are usual. */
export function useDoubt({ scene }: Pick<Answers, 'scene'>) {
  const reference = referenceOf(useLab(digits)).use((value) => value)
  const { pixels } = scene
  const { among } = reference
  const isBlank = !pixels.some((value) => value > 0)
  const near = useMemo(
    () => (among && !isBlank ? nearestDigits(pixels, among, nearShown) : []),
    [among, isBlank, pixels],
  )
  return { ...reference, isBlank, near }
}
