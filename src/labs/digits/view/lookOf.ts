import type { DigitsLab } from '#labs/digits/digits.ts'
import type { Look } from '#labs/digits/model/looked.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue } from '#state/createValue.ts'

/** What is tried in a lab for as long as it is pointed at. */
export const lookOf = perInstance((_lab: DigitsLab) =>
  createValue<{ readonly look: Look | undefined }>({ look: undefined }),
)
