import { useEffect, useRef, useState } from 'react'
import type { PlotPoint } from '#draw/plotScale.ts'
import { type Curve, curvePlaces, curvesOf } from './curves.ts'
import type { SquareBase } from '#labs/equivariance/model/scene.ts'

/** Milliseconds of a piece of the work, so that no frame waits for it; where nothing is drawn yet, most of a frame. */
const pieces = { again: 5, first: 11 } as const

/** The points of a curve: its own at every place, or while it is worked out its first ones or those of a layer before. */
export interface CurveLine {
  readonly points: readonly PlotPoint[]
  readonly isPending: boolean
}

interface Worked {
  readonly base: SquareBase | undefined
  readonly lines: readonly CurveLine[]
}

const nothing: Worked = { base: undefined, lines: [] }

/** Hook: the curves and what is worked out of each, anew when what they are made from changes. */
export function useCurves(base: SquareBase): {
  readonly curves: readonly Curve[]
  readonly lines: readonly CurveLine[]
} {
  const [worked, setWorked] = useState(nothing)
  const last = useRef(nothing)
  useEffect(() => {
    const before = linesFor(base, last.current)
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
        last.current = { base, lines: mergedLines(points, count, before) }
        setWorked(last.current)
      }
      if (!next.done) timer = setTimeout(go, isFirst ? 4 : 12)
    }
    return () => clearTimeout(timer)
  }, [base])
  return { curves: curvesOf(base.settings), lines: linesFor(base, worked) }
}

/** What is worked out as seen from a base: another one's lines are pending, and none are kept under another motion. */
function linesFor(base: SquareBase, { base: of, lines }: Worked): readonly CurveLine[] {
  if (of === base) return lines
  if (of?.settings.motion !== base.settings.motion) return []
  return lines.map(({ points }) => ({ points, isPending: true }))
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
