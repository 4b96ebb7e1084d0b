import { useEffect, useRef, useState } from 'react'
import type { PlotPoint } from '#draw/plotScale.ts'
import { type Curve, curvePlaces, curvesOf } from './curves.ts'
import type { SquareGround } from './model.ts'
import type { EquivarianceSettings } from './settings.ts'

/** Milliseconds of a piece of the work, so that no frame waits for it; where nothing is drawn yet, most of a frame. */
const pieces = { again: 5, first: 11 } as const

interface Worked {
  readonly key: SquareGround | undefined
  readonly lines: readonly (readonly PlotPoint[])[]
}

/** Hook: the curves with as many of their points as are worked out, anew when what they are made from changes. */
export function useCurves(ground: SquareGround): {
  readonly curves: readonly Curve[]
  readonly lines: readonly (readonly PlotPoint[])[]
} {
  const [worked, setWorked] = useState<Worked>({ key: undefined, lines: [] })
  const drawn = useRef<EquivarianceSettings['motion']>(undefined)
  useEffect(() => {
    const { motion } = ground.settings
    const lines: PlotPoint[][] = []
    const work = points(ground, lines)
    const isFirst = drawn.current !== motion
    let timer = setTimeout(go, isFirst ? 0 : 60)
    function go() {
      const end = performance.now() + (isFirst ? pieces.first : pieces.again)
      let next = work.next()
      while (!next.done && performance.now() < end) next = work.next()
      // The first lines are seen as they come; later ones take the place of those that are there.
      if (next.done || isFirst) setWorked({ key: ground, lines: lines.map((line) => [...line]) })
      if (next.done) drawn.current = motion
      else timer = setTimeout(go, isFirst ? 4 : 12)
    }
    return () => clearTimeout(timer)
  }, [ground])
  return {
    curves: curvesOf(ground.settings),
    lines: worked.key?.settings.motion === ground.settings.motion ? worked.lines : [],
  }
}

/** One point after the other, added to its line. */
function* points({ settings, picture }: SquareGround, lines: PlotPoint[][]): Generator<undefined> {
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
