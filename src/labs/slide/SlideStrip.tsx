import { useId, useMemo, useRef } from 'react'
import { Exact } from './Exact.tsx'
import { type Formula, slideFormula } from './formula.ts'
import type { SlideLayer } from './layer.ts'
import { longestTotal } from './longestSum.ts'
import { LongestSum } from './LongestSum.tsx'
import { OutputSize } from './OutputSize.tsx'
import styles from './SlideStrip.module.css'
import { useSlideLayer, useSlideScene } from './slideNow.ts'
import { Sum } from './Sum.tsx'
import { pinTerm, pointAtNone, pointAtTerm, walkTerms } from './termWalk.ts'
import { useActiveInSight } from './useActiveInSight.ts'
import { slideView } from './view.ts'
import { placeText } from './words.ts'

/** The formula of the output shown: products, sum, divisor, bias, activation, result. */
export function SlideStrip() {
  const layer = useSlideLayer()
  const scene = useSlideScene(layer)
  const unfolded = slideView.use((view) => view.unfolded)
  const formula = slideFormula(layer, scene, unfolded)
  const hint = useId()
  const scroller = useRef<HTMLDivElement>(null)
  useActiveInSight(scroller, scene.lookedAt[0])
  return (
    <div className={styles.strip}>
      <div className={styles.room}>
        <div
          ref={scroller}
          className={styles.scroller}
          role="toolbar"
          aria-label="Sum"
          aria-describedby={hint}
          tabIndex={0}
          onKeyDown={walkTerms}
          onFocus={pointAtTerm}
          onPointerOver={pointAtTerm}
          onBlur={pointAtNone}
          onPointerLeave={pointAtNone}
          onClick={pinTerm}
        >
          <Sum formula={formula} place={placeText(layer, scene.place)} />
          <span id={hint} className={styles.hint}>
            Arrow keys walk through the sum, Enter pins a weight
          </span>
        </div>
        <LongestSum layer={layer} />
      </div>
      <div className={styles.facts}>
        <Totals
          layer={layer}
          formula={formula}
          counted={scene.counted}
          products={scene.terms.length}
        />
        <OutputSize layer={layer} />
      </div>
    </div>
  )
}

interface TotalsProps {
  readonly layer: SlideLayer
  readonly formula: Formula
  readonly counted: number
  readonly products: number
}

/** How many products there are, their sum, and what it was before the activation. */
function Totals({ layer, formula, counted, products }: TotalsProps) {
  const { isWhole, sum, before, activation } = formula
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
