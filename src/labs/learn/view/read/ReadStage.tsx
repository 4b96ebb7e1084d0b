import { type CSSProperties, useMemo, useRef } from 'react'
import { useElementSize } from '#ui/useElementSize.ts'
import { type Tested, testedBy, testsBeside } from '#labs/learn/model/read/netReading.ts'
import { readKinds } from '#labs/learn/model/read/readNets.ts'
import { AccuracyCurve } from './AccuracyCurve.tsx'
import { NetWeights } from './NetWeights.tsx'
import { type ReadFigures, readFigures } from './readFigures.ts'
import styles from './ReadStage.module.css'
import { TestDigits } from './TestDigits.tsx'
import { Training } from './Training.tsx'
import { useReading } from './useReading.ts'

const none: readonly Tested[] = []

/** Two networks that learn to read the same digits: what they weigh, how well they read, and what they say of some. */
export function ReadStage({ line }: { readonly line: number }) {
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame)
  const figures = useMemo(() => readFigures(width, height, line), [width, height, line])
  return (
    <div className={styles.stage} style={{ '--least': `${figures.least}px` } as CSSProperties}>
      <div ref={frame} className={styles.readFigures} data-figures="">
        {width > 0 && <Figures figures={figures} />}
      </div>
      <Training />
    </div>
  )
}

function Figures({ figures }: { readonly figures: ReadFigures }) {
  const { readings, shown } = useReading()
  const { nets, digits } = readings
  const { conv = none, dense = none } = { conv: nets?.conv.tested, dense: nets?.dense.tested }
  // Between two tests the same lists, so that the curve is drawn anew only for one.
  const tests = useMemo(
    () => ({ conv: testsBeside(conv, dense), dense: testsBeside(dense, conv) }),
    [conv, dense],
  )
  if (!nets) return null
  const tested = testedBy(nets, shown)
  return (
    <>
      {readKinds.map((kind) => (
        <NetWeights
          key={kind}
          kind={kind}
          reading={nets[kind]}
          accuracy={tested?.accuracy[kind]}
          update={shown}
          at={figures.weights[kind]}
        />
      ))}
      <AccuracyCurve
        conv={tests.conv}
        dense={tests.dense}
        update={tested?.update ?? 0}
        area={figures.curve}
      />
      {digits && (
        <TestDigits
          conv={nets.conv.weights[shown]!}
          dense={nets.dense.weights[shown]!}
          digits={digits.test}
          at={figures.digits}
          names={figures.names}
        />
      )}
    </>
  )
}
