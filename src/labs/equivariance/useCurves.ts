import { useEffect, useState } from 'react'
import type { PlotPoint } from '#draw/plotScale.ts'
import { type Curve, curvePlaces, curvesOf } from './curves.ts'
import type { SquareGround } from './model.ts'

/** Milliseconds of a piece of the work, so that no frame waits for it. */
const piece = 5

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
  useEffect(() => {
    const work = points(ground)
    let timer = setTimeout(go, 60)
    function go() {
      const end = performance.now() + piece
      let next = work.next()
      while (!next.done && performance.now() < end) next = work.next()
      if (next.done) setWorked({ key: ground, lines: next.value })
      else timer = setTimeout(go, 12)
    }
    return () => clearTimeout(timer)
  }, [ground])
  return {
    curves: curvesOf(ground.settings),
    lines: worked.key?.settings.motion === ground.settings.motion ? worked.lines : [],
  }
}

/** One point after the other; at the end all of them. */
function* points(ground: SquareGround): Generator<undefined, PlotPoint[][]> {
  const { settings, picture } = ground
  const lines: PlotPoint[][] = []
  for (const curve of curvesOf(settings)) {
    const difference = curve.over(settings, picture)
    const line: PlotPoint[] = []
    for (const x of curvePlaces(settings)) {
      line.push({ x, y: difference(x) })
      yield undefined
    }
    lines.push(line)
  }
  return lines
}
