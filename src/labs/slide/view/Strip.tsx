import { useMemo } from 'react'
import type { WrittenSum } from '#draw/sum/writtenSum.ts'
import type { SlideLayer } from '#labs/slide/model/layer.ts'
import { outputSizes } from '#labs/slide/model/outputSizes.ts'
import { longestTotal } from '#labs/slide/model/words.ts'
import { slide } from '#labs/slide/slide.ts'
import { ConvSum } from '#parts/conv/ConvSum.tsx'
import { useLab } from '#parts/lab/LabContext.tsx'
import { SizeFormula } from '#ui/SizeFormula.tsx'
import { Exact } from '#ui/sum/Exact.tsx'
import styles from './Strip.module.css'

/** The sum of the output shown: products, divisor, bias, activation, result. */
export function SlideStrip() {
  const lab = useLab(slide)
  const layer = lab.useLayer()
  return (
    <ConvSum lab={lab} layer={layer}>
      {(sum, { counted, terms }) => (
        <>
          <Totals layer={layer} sum={sum} counted={counted} products={terms.length} />
          <SizeFormula axes={outputSizes(layer)} />
        </>
      )}
    </ConvSum>
  )
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
