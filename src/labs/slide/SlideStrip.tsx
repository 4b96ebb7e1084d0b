import { useMemo } from 'react'
import type { WrittenSum } from '#draw/sum/writtenSum.ts'
import { Exact } from '#ui/sum/Exact.tsx'
import type { KernelPlace } from '#ui/sum/kernelPlace.ts'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import styles from './SlideStrip.module.css'
import type { SlideLayer } from './layer.ts'
import type { Mark } from './mark.ts'
import { OutputSize } from './OutputSize.tsx'
import { useSlideLayer, useSlideScene } from './slideNow.ts'
import { longestSlideSum, longestTotal, slideSum } from './slideSum.ts'
import { letGo, pointAt, slideView, togglePin } from './view.ts'
import { placeText } from './words.ts'

/** The sum of the output shown: products, divisor, bias, activation, result. */
export function SlideStrip() {
  const layer = useSlideLayer()
  const scene = useSlideScene(layer)
  const { unfolded, pinned } = slideView.use((view) => view)
  const sum = slideSum(layer, scene, unfolded)
  const longest = useMemo(() => longestSlideSum(layer), [layer])
  return (
    <SumStrip
      sum={sum}
      place={placeText(layer, scene.place)}
      longest={longest}
      lookedAt={scene.lookedAt[0]}
      pinned={pinned?.part === 'kernel' ? pinned : undefined}
      onPoint={(weight) => pointAt(weight && markOf(weight))}
      onPin={(weight) => togglePin(markOf(weight))}
      onFold={(group, isOpen) => slideView.set({ unfolded: new Map(unfolded).set(group, isOpen) })}
      letGo={letGo}
    >
      <Totals layer={layer} sum={sum} counted={scene.counted} products={scene.terms.length} />
      <OutputSize layer={layer} />
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
