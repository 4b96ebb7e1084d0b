import { useMemo } from 'react'
import { useMoment } from '#state/useMoment.ts'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import { edgeSum, longestEdgeSum } from './edgeSum.ts'
import { useEdges } from './edgesNow.ts'
import { sharingSession } from './session.ts'
import styles from './SharingStage.module.css'

/** The sum of two products behind an edge. */
export function EdgesStrip() {
  const picture = useEdges()
  const { output, products } = useMoment(sharingSession)
  const { sum, place } = edgeSum(picture, output, products)
  const longest = useMemo(() => longestEdgeSum(picture), [picture])
  return (
    <SumStrip
      sum={sum}
      place={place}
      longest={longest}
      lookedAt={undefined}
      isLow
      pinned={undefined}
      onPoint={nothing}
      onPin={nothing}
      onFold={nothing}
      letGo={() => false}
    >
      <p className={styles.fact}>
        Two weights for all {picture.edges.data.length.toLocaleString('en')} outputs
      </p>
    </SumStrip>
  )
}

function nothing() {}
