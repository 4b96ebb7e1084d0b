import { useMemo } from 'react'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import { edgeSum, longestEdgeSum } from './edgeSum.ts'
import { useEdgeMoment, useEdges } from './edgesNow.ts'
import styles from './SharingStage.module.css'

/** The sum of two products behind an edge. */
export function EdgesStrip() {
  const picture = useEdges()
  const { output, products } = useEdgeMoment()
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
        Two weights for all {picture.edges.data.length.toLocaleString('en')} edges: each pixel less
        its left neighbour
      </p>
    </SumStrip>
  )
}

function nothing() {}
