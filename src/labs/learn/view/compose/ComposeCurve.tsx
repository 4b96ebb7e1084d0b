import { useMemo } from 'react'
import type { DescentPath } from '#core/descentPath.ts'
import { learn } from '#labs/learn/learn.ts'
import { type ComposeLayer, energyLeft } from '#labs/learn/model/compose/composeLayer.ts'
import { leftText } from '#labs/learn/model/compose/composeWords.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { LinePlot, type PlotSeries } from '#ui/LinePlot.tsx'

const mostPoints = 400
/** In percent: what lies below is as good as nothing. */
const floor = 1e-5

/** What is left of the energy against the updates, from this start and from another; a press goes to that update. */
export function ComposeCurve({ layer }: { readonly layer: ComposeLayer }) {
  const lab = useLab(learn)
  const step = lab.useStep()
  const series = useMemo(() => seriesOf(layer), [layer])
  const heights = series.flatMap(({ points }) => points.map(({ y }) => y))
  return (
    <LinePlot
      label="What is left of the energy against the updates, in percent of the target’s"
      across={{ label: 'updates', kind: 'linear', low: 0, high: Math.max(1, layer.run.updates) }}
      up={{
        label: 'energy left, %',
        kind: 'log',
        low: Math.max(floor, Math.min(1, ...heights)),
        high: Math.max(100, ...heights),
      }}
      series={series}
      x={step}
      print={(value) => leftText(value / 100)}
      onPick={(x) => lab.session.playback.seek(Math.round(x))}
    />
  )
}

/** The curves of a layer: the run, and what it is compared with. */
function seriesOf(layer: ComposeLayer): PlotSeries[] {
  const { run, other, settings, least } = layer
  const { seed, otherSeed, near } = settings
  const isLinear = settings.between === 'nothing'
  const beside = seed === otherSeed && !near ? 'the same' : `seed ${otherSeed}`
  const curve = (path: DescentPath) => curveOf(path, Math.min(path.updates, run.updates), layer)
  const level = Math.max(floor, 100 * least)
  return [
    {
      name: isLinear ? `seed ${seed}${near ? ', near' : ''}` : 'left',
      meaning: 'error',
      points: curve(run),
    },
    ...(other
      ? [
          {
            name: isLinear ? beside : 'one path',
            meaning: 'ink' as const,
            dashes: '5 4',
            points: curve(other),
          },
        ]
      : []),
    ...(least > 1e-6
      ? [
          {
            name: 'best 5×5',
            meaning: 'kernel' as const,
            dashes: '2 3',
            points: curve(run).map(({ x }) => ({ x, y: level })),
          },
        ]
      : []),
  ]
}

/** Of many updates some. */
function curveOf({ losses }: DescentPath, updates: number, { problem }: ComposeLayer) {
  const apart = Math.max(1, Math.ceil(updates / mostPoints))
  return Array.from({ length: Math.floor(updates / apart) + 1 }, (_, at) => ({
    x: at * apart,
    y: Math.max(floor, 100 * energyLeft(losses[at * apart]!, problem)),
  }))
}
