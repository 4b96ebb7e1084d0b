import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import { useMemo } from 'react'
import type { Cell } from '#draw/gridBox.ts'
import { Exact } from '#ui/sum/Exact.tsx'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import { SizeFormula } from '#ui/SizeFormula.tsx'
import { branchLetters, branchWords } from '#labs/downsample/model/branch.ts'
import { branchSum, longestBranchSum } from '#labs/downsample/model/branchSum.ts'
import styles from './Strip.module.css'
import { LargestOf } from './LargestOf.tsx'
import type { BranchLayer } from '#labs/downsample/model/layers.ts'
import { outputText, readsText, sizeAxes } from '#labs/downsample/model/words.ts'

/** How the output of the branch that is looked at came about: its sum, or which cell was the largest. */
export function DownsampleStrip() {
  const { pointing, useLayer, useScene } = useLab(downsample)
  const layers = useLayer()
  const scene = useScene()
  const layer = layers.branches[scene.look]!
  const { pinned, unfolded } = pointing.use((view) => view)
  const markOf = ({ row, column }: Cell) => ({ part: 'window' as const, row, column })
  const place = outputText(scene.look, scene.places[scene.look]!.place)
  const longest = useMemo(() => longestBranchSum(layer, scene.look), [layer, scene.look])
  if (layer.branch.layer.kind === 'max') {
    return (
      <LargestOf place={place} terms={scene.terms} counted={scene.counted}>
        <Facts layer={layer} at={scene.look} />
      </LargestOf>
    )
  }
  const sum = branchSum(layer, scene, unfolded)
  return (
    <SumStrip
      sum={sum}
      place={place}
      longest={longest}
      lookedAt={scene.lookedAt[0]}
      isLow
      pinned={pinned?.part === 'window' ? { ...pinned, channel: 0 } : undefined}
      onPoint={(weight) => pointing.pointAt(weight && markOf(weight))}
      onPin={(weight) => pointing.togglePin(markOf(weight))}
      onFold={pointing.fold}
      onEscape={pointing.clearPin}
    >
      <p className={styles.count}>
        {sum.isWhole ? scene.terms.length : `${scene.counted} of ${scene.terms.length}`} product
        {scene.terms.length === 1 ? '' : 's'}, {sum.isWhole ? 'sum' : 'so far'}{' '}
        <Exact value={sum.sum} />
      </p>
      <Facts layer={layer} at={scene.look} />
    </SumStrip>
  )
}

/** Which layer it is, the output-size formula, and how often the input is read. */
function Facts({ layer, at }: { layer: BranchLayer; at: number }) {
  return (
    <>
      <p className={styles.layer}>
        <b>{branchLetters[at]}</b> {branchWords(layer.branch)}
      </p>
      <SizeFormula axes={sizeAxes(layer)} />
      <p>{readsText(layer)}</p>
    </>
  )
}
