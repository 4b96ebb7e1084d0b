import { useMemo } from 'react'
import { learn } from '#labs/learn/learn.ts'
import type { FilterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import { percentText } from '#labs/learn/model/words.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { LinePlot } from '#ui/LinePlot.tsx'

const mostPoints = 400

/** The error against the updates, in percent of the target; a press goes to that update. */
export function LossCurve({ layer: { path, problem } }: { readonly layer: FilterLayer }) {
  const lab = useLab(learn)
  const step = lab.useStep()
  const points = useMemo(() => {
    const apart = Math.max(1, Math.ceil(path.updates / mostPoints))
    const places = Array.from(
      { length: Math.floor(path.updates / apart) + 1 },
      (_, at) => at * apart,
    )
    return places.map((x) => ({
      x,
      y: 100 * Math.sqrt(path.losses[x]! / (problem.power || 1)),
    }))
  }, [path, problem])
  const heights = points.map(({ y }) => y).filter((y) => y > 0)
  return (
    <LinePlot
      label="The error against the updates, in percent of the target"
      across={{ label: 'updates', kind: 'linear', low: 0, high: Math.max(1, path.updates) }}
      up={{
        label: 'error, %',
        kind: 'log',
        low: Math.max(1e-6, Math.min(1, ...heights)),
        high: Math.max(100, ...heights),
      }}
      series={[{ name: 'error', meaning: 'error', points }]}
      x={step}
      print={(value) => percentText(value / 100)}
      onPick={(x) => lab.session.playback.seek(Math.round(x))}
    />
  )
}
