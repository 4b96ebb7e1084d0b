import { useMemo } from 'react'
import type { DigitNetName } from '#data/digitNets.ts'
import type { NetCard } from '#data/netCard.ts'
import { digits } from '#labs/digits/digits.ts'
import { shiftReach } from '#labs/digits/model/received.ts'
import { shiftSize } from '#labs/digits/model/shift/shiftWords.ts'
import styles from '#labs/digits/view/Digits.module.css'
import type { Area } from '#labs/digits/view/digitsFigures.ts'
import type { Answers } from '#labs/digits/view/useAnswers.ts'
import { cardsOf } from '#labs/digits/work/cards.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { LinePlot, type PlotSeries } from '#ui/LinePlot.tsx'

/** Each network has its own look, whichever others are beside it. */
const looks: Readonly<Record<DigitNetName, Omit<PlotSeries, 'points'>>> = {
  conv: { name: 'conv', meaning: 'kernel' },
  lenet: { name: 'LeNet-5', meaning: 'kernel', dashes: '2 3' },
  global: { name: 'global max', meaning: 'output' },
  linear: { name: 'linear', meaning: 'ink', dashes: '1 3' },
  dense7: { name: 'dense 7', meaning: 'ink', dashes: '2 3' },
  dense77: { name: 'dense 77', meaning: 'ink', dashes: '8 3 2 3' },
  dense300: { name: 'dense 300', meaning: 'ink', dashes: '5 4' },
  shifted: { name: 'shown moved', meaning: 'input', dashes: '8 3' },
}

/** How many of the test digits the chosen networks, and three that differ, read once they are moved so far. */
export function ShiftPlot({ shown, at }: { readonly shown: Answers; readonly at: Area }) {
  const lab = useLab(digits)
  const { cards } = cardsOf(lab).use((value) => value)
  const { down, right } = shown.look?.shift ?? shown.layer.settings
  const [conv, dense] = [shown.answers.conv?.card, shown.answers.dense?.card]
  const series = useMemo(() => {
    const all = new Map<DigitNetName, NetCard>()
    for (const card of [conv, dense, ...cards]) if (card) all.set(card.name, card)
    return Array.from(all.values(), (card): PlotSeries => ({
      ...looks[card.name],
      points: card.shifted.correct.map((correct, x) => ({
        x,
        y: (100 * correct) / card.shifted.of,
      })),
    }))
  }, [conv, dense, cards])
  const { x, y, width, height } = at
  return (
    <div className={styles.curve} style={{ left: x, top: y, width, height }}>
      <LinePlot
        label="How many of the test digits are read, in percent, when they are moved by so many pixels"
        across={{ label: 'pixels moved', kind: 'linear', low: 0, high: shiftReach }}
        up={{ label: '% right', kind: 'linear', low: 0, high: 100 }}
        series={series}
        x={shiftSize({ down, right })}
        print={(value) => `${Math.round(value)} %`}
        onPick={(place) =>
          lab.session.notify(lab.session.change({ down: 0, right: Math.round(place) }, 'plot'))
        }
      />
    </div>
  )
}
