import { LinePlot } from '#ui/LinePlot.tsx'
import styles from './EquivariancePanel.module.css'
import { useGround, useStep } from './equivarianceNow.ts'
import { pathAmount } from './path.ts'
import { moveTo } from './session.ts'
import { curvePlaces } from './curves.ts'
import { useCurves } from './useCurves.ts'
import { shortText } from './words.ts'

/** The largest difference against how far the picture has moved, for several layers; a press moves it there. */
export function CurvePlot() {
  const ground = useGround()
  const step = useStep()
  const { curves, lines } = useCurves(ground)
  const { settings } = ground
  if (curves.length === 0)
    return <p className={styles.purpose}>There are curves for a shift and for a turn.</p>
  const places = curvePlaces(settings)
  const series = curves.map((curve, at) => ({ ...curve, points: lines[at] ?? [] }))
  const high = Math.max(0.1, ...lines.flat().map(({ y }) => y))
  const isTurn = settings.motion === 'turn'
  return (
    <div className={styles.plot}>
      <LinePlot
        label={`The largest difference against the ${isTurn ? 'angle' : 'shift'}, as a part of the largest result`}
        across={{
          label: isTurn ? 'angle in degrees' : 'shift to the right',
          kind: 'linear',
          low: places[0] ?? 0,
          high: places.at(-1) ?? 1,
        }}
        up={{ label: 'difference', kind: 'linear', low: 0, high }}
        series={series}
        x={pathAmount(settings).at(step)}
        print={(value) => `${shortText(100 * value)} %`}
        onPick={(x) => moveTo(x)}
      />
    </div>
  )
}
