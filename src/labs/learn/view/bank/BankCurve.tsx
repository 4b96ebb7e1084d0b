import { learn } from '#labs/learn/learn.ts'
import { type BankRun, bankUpdates } from '#labs/learn/model/bank/bankRun.ts'
import { percentText } from '#labs/learn/model/words.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { LinePlot } from '#ui/LinePlot.tsx'
import { useWorkedOut } from './useWorkedOut.ts'

/** How many textures are named correctly, and the loss, against the updates; a press goes to that update. */
export function BankCurve({ run }: { readonly run: BankRun }) {
  const lab = useLab(learn)
  const step = lab.useStep()
  useWorkedOut(run)
  const tested = run.tested()
  const pointsOf = (height: (test: NonNullable<(typeof tested)[number]>) => number) =>
    tested.flatMap((test, x) => (test ? [{ x, y: height(test) }] : []))
  return (
    <LinePlot
      label="Other textures that are named correctly, and the loss, in percent of that of guessing"
      across={{ label: 'updates', kind: 'linear', low: 0, high: bankUpdates }}
      up={{
        label: '%, loss of guessing’s',
        kind: 'linear',
        low: 0,
        high: 110,
      }}
      series={[
        {
          name: 'right',
          meaning: 'output',
          points: pointsOf(({ accuracy }) => 100 * accuracy),
        },
        {
          name: 'loss',
          meaning: 'error',
          dashes: '5 4',
          points: pointsOf(({ loss }) => (100 * loss) / Math.log(4)),
        },
      ]}
      x={step}
      print={(value) => percentText(value / 100)}
      onPick={(x) => lab.session.playback.seek(Math.round(x))}
    />
  )
}
