import { digits } from '#labs/digits/digits.ts'
import { isIn, type UnitPlace } from '#labs/digits/model/unit.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import type { Answers } from './useAnswers.ts'

/** Hook: the unit or pixel that is looked at, by pointer, focus or choice, if the networks have it. */
export function useUnit({ layer, answers }: Answers): UnitPlace | undefined {
  const { pointing } = useLab(digits)
  const unit = pointing.usePointed() ?? layer.settings.unit
  if (!unit) return undefined
  if (unit.row < 0) return isIn([1, inputSide, inputSide], unit) ? unit : undefined
  const row = answers[unit.side]?.net.rows[unit.row]
  return row && isIn(row.shape, unit) ? unit : undefined
}
