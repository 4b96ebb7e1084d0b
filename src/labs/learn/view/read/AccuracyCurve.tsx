import { memo, useMemo } from 'react'
import { learn } from '#labs/learn/learn.ts'
import type { Tested } from '#labs/learn/model/read/netReading.ts'
import { reading } from '#labs/learn/model/read/reading.ts'
import { readKinds } from '#labs/learn/model/read/readNets.ts'
import { accuracyText } from '#labs/learn/model/read/readWords.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { LinePlot } from '#ui/LinePlot.tsx'
import styles from './ReadStage.module.css'

const { batch, updates, tests } = reading
const looks = {
  conv: { meaning: 'kernel' },
  dense: { meaning: 'ink', dashes: '5 4' },
} as const

/**
 * How many test digits both read, against the digits that they have seen; a press goes to that update. Between two tests
 * it stays as it is, however many updates are made.
 */
export const AccuracyCurve = memo(function AccuracyCurve(props: {
  readonly conv: readonly Tested[]
  readonly dense: readonly Tested[]
  /** Of the test that counts at the step: what is printed there is what the strip says. */
  readonly update: number
  readonly area: { readonly x: number; y: number; width: number; height: number }
}) {
  const { conv, dense, update, area } = props
  const { playback } = useLab(learn).session
  const series = useMemo(
    () =>
      readKinds.map((kind) => ({
        name: kind,
        ...looks[kind],
        points: { conv, dense }[kind].map((test) => ({
          x: test.update * batch,
          y: 100 * test.accuracy,
        })),
      })),
    [conv, dense],
  )
  const { x, y, width, height } = area
  return (
    <div className={styles.curve} style={{ left: x, top: y, width, height }}>
      <LinePlot
        label={`Of ${tests} test digits those that are read, in percent, against the digits seen`}
        across={{ label: 'digits seen', kind: 'linear', low: 0, high: batch * updates }}
        up={{ label: 'read, %', kind: 'linear', low: 0, high: 100 }}
        series={series}
        x={update * batch}
        print={(value) => accuracyText(value / 100)}
        onPick={(place) => playback.seek(Math.round(place / batch))}
      />
    </div>
  )
})
