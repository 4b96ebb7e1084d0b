import { useMemo } from 'react'
import { countText } from '#draw/numberWords.ts'
import { edgeName, edgeSum, longestEdgeSum } from '#labs/sharing/model/edges.ts'
import type { EdgeScene } from '#labs/sharing/model/scene.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { SumStrip } from '#ui/sum/SumStrip.tsx'

/** The sum of two products behind an edge. */
export function EdgesStrip() {
  const scene = useLab(sharing).useScene()
  return scene.view === 'edges' && <EdgeSum {...scene} />
}

function EdgeSum({ picture, edge }: EdgeScene) {
  const { output, products } = edge
  const longest = useMemo(() => longestEdgeSum(picture), [picture])
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
      onEscape={() => false}
    >
      <p>
        Two weights for all {countText(picture.values.data.length)} edges: each pixel less its left
        neighbour
      </p>
    </SumStrip>
  )
}

function nothing() {}
