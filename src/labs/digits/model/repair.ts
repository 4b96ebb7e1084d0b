import type { DigitsSettings } from '#labs/digits/settings.ts'
import type { Repaired } from '#state/setting.ts'
import { mostPoints, pointsIn, type Stroke } from './strokes.ts'
import { inputSide } from './preparation.ts'
import { isIn } from './unit.ts'

/** The nearest settings that can be, with a sentence for everything that had to change. */
export function repairDigits(settings: DigitsSettings): Repaired<DigitsSettings> {
  const notes: string[] = []
  const fixed: { -readonly [K in keyof DigitsSettings]?: DigitsSettings[K] } = {}
  if (pointsIn(settings.strokes) > mostPoints) {
    fixed.strokes = fitting(settings.strokes)
    notes.push(`A drawing has at most ${mostPoints} points: what came after them is left out.`)
  }
  const { unit } = settings
  if (unit && unit.row < 0 && !isIn([1, inputSide, inputSide], unit)) {
    fixed.unit = undefined
    notes.push(`The pixel in row ${unit.y + 1}, column ${unit.x + 1} is outside the digit.`)
  }
  const isSame = Object.keys(fixed).length === 0
  return { settings: isSame ? settings : { ...settings, ...fixed }, notes }
}

/** The first strokes, as many as there is room for. */
function fitting(strokes: readonly Stroke[]): readonly Stroke[] {
  let count = 0
  return strokes.filter(({ points }) => (count += points.length) <= mostPoints)
}
