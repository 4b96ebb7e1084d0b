import { useMemo } from 'react'
import { countText } from '#draw/numberWords.ts'
import { edgeName, edgeSum, longestEdgeSum } from '#labs/sharing/model/edgeSum.ts'
import type { EdgePicture } from '#labs/sharing/model/edges.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import styles from '#labs/sharing/view/Strip.module.css'
import { useLab } from '#parts/lab/LabContext.tsx'
import { SumStrip } from '#ui/sum/SumStrip.tsx'

/** The sum of two products behind an edge. */
export function EdgesStrip() {
  const { edges } = useLab(sharing).useLayer()
  return edges && <EdgeSum picture={edges} />
}

function EdgeSum({ picture }: { readonly picture: EdgePicture }) {
  const scene = useLab(sharing).useScene()
  const longest = useMemo(() => longestEdgeSum(picture), [picture])
  if (scene.view !== 'edges') return null
  const { output, products } = scene.edge
  return (
    <SumStrip
      sum={edgeSum(picture, output, products)}
      place={edgeName(picture, output)}
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
        Two weights for all {countText(picture.values.data.length)} edges: each pixel less its left
        neighbour
      </p>
    </SumStrip>
  )
}

function nothing() {}
