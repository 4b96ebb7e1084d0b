import type { DigitsLab } from '#labs/digits/digits.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue } from '#state/createValue.ts'

/** What a lab draws with: the pen, or the eraser. */
export const penOf = perInstance((_lab: DigitsLab) => createValue({ erases: false }))
