import type { EquivarianceLab } from '#labs/equivariance/equivariance.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue, type Value } from '#state/createValue.ts'
import { isSame } from '#state/settingsStore.ts'
import { useEffect } from 'react'
import type { PlotPoint } from '#draw/plotScale.ts'
import { curvePlaces, curvesOf } from './curves.ts'
import type { SquareBase } from '#labs/equivariance/model/scene.ts'

/** Milliseconds of a piece of the work, so that no frame waits for it; where nothing is drawn yet, most of a frame. */
const pieces = { again: 5, first: 11 } as const

/** The points of a curve: its own at every place, or while it is worked out its first ones or those of a layer before. */
interface CurveLine {
  readonly points: readonly PlotPoint[]
  readonly isPending: boolean
}

/** The lines that have been worked out last, and what of. */
interface WorkedCurves {
  readonly base: SquareBase | undefined
  readonly lines: readonly CurveLine[]
}

/** Those of a lab on the page. */
export const workedCurvesOf = perInstance((_lab: EquivarianceLab) => createWorkedCurves())

export function createWorkedCurves(): Value<WorkedCurves> {
  return createValue<WorkedCurves>({ base: undefined, lines: [] })
}

/** Hook: the curves and what is worked out of each, anew when what they are made from changes. */
export function useCurves(base: SquareBase, worked: Value<WorkedCurves>) {
  const now = worked.use((value) => value)
  useEffect(() => {
    const before = linesFor(base, worked.get())
    const isFirst = before.length === 0
    const count = curvePlaces(base.settings).length
    const points: PlotPoint[][] = []
    const work = pointsOf(base, points)
    let shown = 0
    let timer = setTimeout(go, isFirst ? 0 : 60)
    function go() {
      const end = performance.now() + (isFirst ? pieces.first : pieces.again)
      let next = work.next()
      while (!next.done && performance.now() < end) next = work.next()
      const whole = points.filter((line) => line.length === count).length
      // The first lines are seen as they come; later ones each take the place of the one that is there.
      if (isFirst || whole > shown) {
        shown = whole
        worked.set({ base, lines: mergedLines(points, count, before) })
      }
      if (!next.done) timer = setTimeout(go, isFirst ? 4 : 12)
    }
    return () => clearTimeout(timer)
  }, [base, worked])
  return { curves: curvesOf(base.settings), lines: linesFor(base, now) }
}

/** What is worked out as seen from a base: another one's lines are pending, and none are kept under another motion. */
function linesFor(base: SquareBase, { base: of, lines }: WorkedCurves): readonly CurveLine[] {
  if (of && isOfSame(of, base)) return lines
  if (of?.settings.motion !== base.settings.motion) return []
  return lines.map(({ points }) => ({ points, isPending: true }))
}

/** Whether two labs, or one at two times, have the same before anything moves. */
function isOfSame(one: SquareBase, other: SquareBase): boolean {
  return one === other || (one.picture === other.picture && isSame(one.settings, other.settings))
}

/** Whole lines as they are; in place of others those from before, where there are any. */
function mergedLines(
  points: readonly (readonly PlotPoint[])[],
  count: number,
  before: readonly CurveLine[],
): readonly CurveLine[] {
  return Array.from({ length: Math.max(points.length, before.length) }, (_, at): CurveLine => {
    const own = points[at] ?? []
    if (own.length === count) return { points: [...own], isPending: false }
    return { points: before[at]?.points ?? [...own], isPending: true }
  })
}

/** One point after the other, added to its line. */
function* pointsOf({ settings, picture }: SquareBase, lines: PlotPoint[][]): Generator<undefined> {
  for (const curve of curvesOf(settings)) {
    const difference = curve.over(settings, picture)
    const line: PlotPoint[] = []
    lines.push(line)
    for (const x of curvePlaces(settings)) {
      line.push({ x, y: difference(x) })
      yield undefined
    }
  }
}
