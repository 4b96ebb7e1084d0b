import { useMemo } from 'react'
import { learn } from '#labs/learn/learn.ts'
import type { HeartLayer } from '#labs/learn/model/heart/heartLayer.ts'
import { convError } from '#labs/learn/model/heart/heartScene.ts'
import { mostExamples } from '#labs/learn/model/heart/heartTask.ts'
import { errorText } from '#labs/learn/model/heart/heartWords.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { LinePlot, type PlotSeries } from '#ui/LinePlot.tsx'

/** What both layers leave of the energy against the number of examples; a press goes to that number. */
export function HeartCurve({ layer }: { readonly layer: HeartLayer }) {
  const lab = useLab(learn)
  const step = lab.useStep()
  const series = useMemo(() => seriesOf(layer), [layer])
  const highest = Math.max(1, ...series.flatMap(({ points }) => points.map(({ y }) => y / 100)))
  return (
    <LinePlot
      label="What is left of the energy wanted on the picture shown, in percent, against the examples"
      across={{ label: 'examples', kind: 'linear', low: 0, high: mostExamples }}
      up={{ label: 'energy left, %', kind: 'linear', low: 0, high: 50 * Math.ceil(2.1 * highest) }}
      series={series}
      x={step}
      print={(value) => errorText(value / 100)}
      onPick={(x) => lab.session.playback.seek(Math.round(x))}
    />
  )
}

function seriesOf({ asked, mean, settings }: HeartLayer): PlotSeries[] {
  const shown = asked[settings.asked]
  const pointsOf = (errorAfter: (examples: number) => number) =>
    Array.from({ length: mostExamples + 1 }, (_, x) => ({ x, y: 100 * errorAfter(x) }))
  return [
    { name: 'dense', meaning: 'error', points: pointsOf((at) => shown.dense[at]!) },
    ...(settings.taught === 'noise' && settings.asked === 'new'
      ? [
          {
            name: 'dense, all noise',
            meaning: 'ink' as const,
            dashes: '2 4',
            points: pointsOf((at) => mean[at]!),
          },
        ]
      : []),
    {
      name: 'convolution',
      meaning: 'kernel',
      dashes: '6 3',
      points: pointsOf((at) => convError(shown, at)),
    },
  ]
}
