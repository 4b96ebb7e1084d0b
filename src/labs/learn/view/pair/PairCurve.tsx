import { partText } from '#labs/learn/model/pair/pairWords.ts'
import { sides } from '#labs/learn/model/pair/pairBlocksOf.ts'
import { enoughSide } from '#labs/learn/model/pair/finding.ts'
import { explainedChange, explainedPicture } from '#labs/learn/model/pair/verdict.ts'
import { LinePlot } from '#ui/LinePlot.tsx'
import type { ShownPair } from './usePair.ts'

/** How much each size of kernels explains; a press goes to that size. */
export function PairCurve({ lab, fits, side, finding, isDone }: ShownPair) {
  const enough = isDone && finding ? enoughSide(finding) : undefined
  const change = fits.map((fit) => ({ x: fit.side, y: 100 * explainedChange(fit) }))
  const picture = fits.map((fit) => ({ x: fit.side, y: 100 * explainedPicture(fit) }))
  const least = Math.min(90, ...change.map(({ y }) => y), ...picture.map(({ y }) => y))
  return (
    <LinePlot
      label="How much a kernel explains, against its size"
      across={{ label: 'cells along a side', kind: 'linear', low: 3, high: sides.at(-1)! }}
      up={{ label: 'explained, %', kind: 'linear', low: Math.floor(least / 10) * 10, high: 100 }}
      series={[
        { name: 'of the change', meaning: 'kernel', points: change },
        { name: 'of the picture', meaning: 'output', dashes: '5 3', points: picture },
      ]}
      marks={enough === undefined ? [] : [{ x: enough, text: 'enough', isLow: true }]}
      x={side}
      print={(value) => partText(value / 100)}
      onPick={(x) =>
        lab.session.playback.seek(
          Math.min(sides.length - 1, Math.max(0, Math.round((x - sides[0]) / 2))),
        )
      }
    />
  )
}
