import { useMemo } from 'react'
import { digits } from '#labs/digits/digits.ts'
import { chanceText } from '#labs/digits/model/netWords.ts'
import { curvesOf } from '#labs/digits/work/curves.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { LinePlot, type PlotSeries } from '#ui/LinePlot.tsx'
import type { Area } from './digitsFigures.ts'
import styles from './Digits.module.css'

const looks = {
  conv: { meaning: 'kernel' },
  dense: { meaning: 'ink', dashes: '5 4' },
} as const

/** How likely both networks found their final answer, step by step; a press goes to that step. */
export function Curve({ at }: { readonly at: Area }) {
  const lab = useLab(digits)
  const step = lab.useStep()
  const { count } = lab.session.useClock()
  const curves = curvesOf(lab).use((value) => value)
  const series = useMemo(
    () =>
      (['conv', 'dense'] as const).flatMap((side): PlotSeries[] => {
        const curve = curves[side]
        if (!curve) return []
        return [
          {
            name: `${side} ${curve.digit}`,
            ...looks[side],
            isPending: curve.isPending,
            points: Array.from(curve.chances, (chance, x) => ({
              x,
              y: 100 * chance,
            })),
          },
        ]
      }),
    [curves],
  )
  const { x, y, width, height } = at
  return (
    <div className={styles.curve} style={{ left: x, top: y, width, height }}>
      <LinePlot
        label="How likely each network finds the answer that it gives in the end, in percent, at every step of the drawing"
        across={{
          label: 'step',
          kind: 'linear',
          low: 0,
          high: Math.max(1, count - 1),
        }}
        up={{ label: '%', kind: 'linear', low: 0, high: 100 }}
        series={series}
        x={step}
        print={(value) => chanceText(value / 100)}
        onPick={(place) => lab.session.playback.seek(Math.round(place))}
      />
    </div>
  )
}
