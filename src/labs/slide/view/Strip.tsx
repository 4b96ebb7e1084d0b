import { useLab } from '#parts/lab/LabContext.tsx'
import { slide } from '#labs/slide/slide.ts'
import { useMemo } from 'react'
import type { WrittenSum } from '#draw/sum/writtenSum.ts'
import { Exact } from '#ui/sum/Exact.tsx'
import type { KernelPlace } from '#ui/sum/kernelPlace.ts'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import styles from './Strip.module.css'
import type { SlideLayer } from '#labs/slide/model/layer.ts'
import type { Mark } from '#labs/slide/model/mark.ts'
import { outputSizes } from '#labs/slide/model/outputSizes.ts'
import { SizeFormula } from '#ui/SizeFormula.tsx'
import { longestSlideSum, longestTotal, slideSum } from '#labs/slide/model/slideSum.ts'
import { placeText } from '#labs/slide/model/words.ts'

/** The sum of the output shown: products, divisor, bias, activation, result. */
export function SlideStrip() {
  const { pointing, useLayer, useScene } = useLab(slide)
  const layer = useLayer()
  const scene = useScene()
  const { unfolded, pinned } = pointing.use((view) => view)
  const sum = slideSum(layer, scene, unfolded)
  const longest = useMemo(() => longestSlideSum(layer), [layer])
  return (
    <SumStrip
      sum={sum}
      place={placeText(layer, scene.place)}
      longest={longest}
      lookedAt={scene.lookedAt[0]}
      pinned={pinned?.part === 'kernel' ? pinned : undefined}
      onPoint={(weight) => pointing.pointAt(weight && markOf(weight))}
      onPin={(weight) => pointing.togglePin(markOf(weight))}
      onFold={pointing.fold}
      onEscape={pointing.clearPin}
    >
      <Totals layer={layer} sum={sum} counted={scene.counted} products={scene.terms.length} />
      <SizeFormula axes={outputSizes(layer)} />
    </SumStrip>
  )
}

function markOf(weight: KernelPlace): Mark {
  return { part: 'kernel', ...weight }
}

interface TotalsProps {
  readonly layer: SlideLayer
  readonly sum: WrittenSum
  readonly counted: number
  readonly products: number
}

/** How many products there are, their sum, and what it was before the activation. */
function Totals({ layer, sum: written, counted, products }: TotalsProps) {
  const { isWhole, sum, before, activation } = written
  const longest = useMemo(
    () => longestTotal(layer, activation, products),
    [layer, activation, products],
  )
  return (
    <p className={styles.total} data-text={longest}>
      <span>
        {isWhole ? products : `${counted} of ${products}`} product{products === 1 ? '' : 's'},{' '}
        {isWhole ? 'sum' : 'so far'} <Exact value={sum} />
        {isWhole && activation && (
          <>
            , before {activation} <Exact value={before} />
          </>
        )}
      </span>
    </p>
  )
}
