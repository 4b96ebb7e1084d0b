import { useMemo } from 'react'
import type { DescentPath } from '#core/descentPath.ts'
import { learn } from '#labs/learn/learn.ts'
import type { FilterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import { errorUnit, relativeError } from '#labs/learn/model/filter/relativeError.ts'
import { percentText } from '#labs/learn/model/words.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { useRuns } from '#labs/learn/work/runs.ts'
import type { PlotPoint } from '#draw/plotScale.ts'
import { LinePlot } from '#ui/LinePlot.tsx'

const mostPoints = 400

const rivalMeanings = ['input', 'output'] as const
const rivalDashes = ['7 4', '2 3']

/** The error against the updates, in percent of the target; a press goes to that update. */
export function LossCurve({ layer }: { readonly layer: FilterLayer }) {
  const lab = useLab(learn)
  const step = lab.useStep()
  const runs = useRuns(lab, layer)
  const { updates } = layer.path
  const points = useMemo(() => curveOf(layer.path, layer.problem.power, updates), [layer, updates])
  const before = useMemo(
    () =>
      runs.map((run) => curveOf(run.path, run.problem.power, Math.min(run.path.updates, updates))),
    [runs, updates],
  )
  const own = layer.settings.centred ? 'mean off' : 'as it is'
  const rivals = useMemo(
    () =>
      layer.rivals
        .filter(({ name }) => name !== own)
        .map(({ name, path, power }) => ({
          name,
          points: curveOf(path, power, Math.min(path.updates, updates)),
        })),
    [layer, own, updates],
  )
  const heights = [points, ...rivals.map((rival) => rival.points)]
    .flat()
    .map(({ y }) => y)
    .filter((y) => y > 0)
  const high = Math.max(100, ...heights)
  // What is beyond the axis of the present run is left out, not drawn along its edge.
  const within = (each: readonly PlotPoint[]) =>
    each.map(({ x, y }) => ({ x, y: y > high ? Number.NaN : y }))
  return (
    <LinePlot
      label={`The error against the updates, in percent of ${errorUnit(layer.problem)}`}
      across={{ label: 'updates', kind: 'linear', low: 0, high: Math.max(1, updates) }}
      up={{
        label: 'error, %',
        kind: 'log',
        low: Math.max(1e-3, Math.min(1, ...heights)),
        high,
      }}
      series={[
        ...before.map((each, at) => ({
          name: `earlier ${at + 1}`,
          meaning: 'ink' as const,
          isQuiet: true,
          points: within(each),
        })),
        { name: layer.rivals.length > 0 ? own : 'error', meaning: 'error', points },
        ...rivals.map(({ name, points: each }, at) => ({
          name,
          meaning: rivalMeanings[at]!,
          dashes: rivalDashes[at]!,
          points: each,
        })),
      ]}
      x={step}
      print={(value) => percentText(value / 100)}
      onPick={(x) => lab.session.playback.seek(Math.round(x))}
    />
  )
}

/** The error of a run after each of its first updates, of many updates some. */
function curveOf(path: DescentPath, power: number, updates: number) {
  const apart = Math.max(1, Math.ceil(updates / mostPoints))
  return Array.from({ length: Math.floor(updates / apart) + 1 }, (_, at) => ({
    x: at * apart,
    y: 100 * relativeError({ power }, path.losses[at * apart]!),
  }))
}
