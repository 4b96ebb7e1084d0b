import { useLab } from '#parts/lab/LabContext.tsx'
import { equivariance } from '#labs/equivariance/equivariance.ts'
import { LinePlot } from '#ui/LinePlot.tsx'
import { pathAmount } from '#labs/equivariance/model/path.ts'
import { moveTo } from '#labs/equivariance/view/moves.ts'
import { curvePlaces } from './curves.ts'
import { useCurves, workedCurvesOf } from './useCurves.ts'
import { printed } from '#labs/equivariance/model/words.ts'

const axisNames = {
  shift: 'shift to the right',
  turn: 'angle in degrees',
  scale: 'factor',
  flip: '',
} as const

/** The largest difference against how far the picture has moved, for several layers; a press moves it there. */
export function CurvePlot() {
  const lab = useLab(equivariance)
  const base = lab.useLayer()
  const step = lab.useStep()
  const { curves, lines } = useCurves(base, workedCurvesOf(lab))
  const { settings } = base
  if (curves.length === 0) return null
  const places = curvePlaces(settings)
  const series = curves.map((curve, at) => ({
    ...curve,
    isPending: lines[at]?.isPending ?? true,
    points: (lines[at]?.points ?? []).map(({ x, y }) => ({ x, y: 100 * y })),
  }))
  const high = Math.max(10, ...series.flatMap(({ points }) => points.map(({ y }) => y)))
  const name = axisNames[settings.motion]
  return (
    <LinePlot
      label={`The largest difference against the ${name}, in percent of the largest result`}
      across={{
        label: name,
        kind: 'linear',
        low: places[0] ?? 0,
        high: places.at(-1) ?? 1,
      }}
      up={{ label: 'difference, %', kind: 'linear', low: 0, high }}
      series={series}
      x={pathAmount(settings).at(step)}
      print={(value) => `${printed(value)} %`}
      onPick={(x) => moveTo(lab, x)}
    />
  )
}
