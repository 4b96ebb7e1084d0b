import { useId, useMemo, useRef } from 'react'
import { useTallest } from '#ui/useTallest.ts'
import { Exact } from './Exact.tsx'
import { type Formula, slideFormula } from './formula.ts'
import { channelNames } from './gridScenes.ts'
import { OutputSize } from './OutputSize.tsx'
import styles from './SlideStrip.module.css'
import { useSlideLayer, useSlideScene } from './slideNow.ts'
import { Sum } from './Sum.tsx'
import { pinTerm, pointAtNone, pointAtTerm, walkTerms } from './termWalk.ts'
import { slideView } from './view.ts'

/** The formula of the output shown: products, sum, divisor, bias, activation, result. */
export function SlideStrip() {
  const layer = useSlideLayer()
  const scene = useSlideScene(layer)
  const unfolded = slideView.use((view) => view.unfolded)
  const formula = slideFormula(layer, scene, unfolded)
  const { place, terms, counted } = scene
  const hint = useId()
  const sum = useRef<HTMLParagraphElement>(null)
  const height = useTallest(
    sum,
    useMemo(() => ({ layer, unfolded }), [layer, unfolded]),
  )
  const map = layer.geometry.outputChannels > 1 ? ` ${channelNames[place.map]}` : ''
  return (
    <div className={styles.strip}>
      <div
        className={styles.scroller}
        style={{ flexBasis: height }}
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
        <Sum
          ref={sum}
          formula={formula}
          place={`output${map} [${place.row + 1}, ${place.column + 1}]`}
        />
        <span id={hint} className={styles.hint}>
          Arrow keys walk through the sum, Enter pins a weight
        </span>
      </div>
      <div className={styles.facts}>
        <Totals formula={formula} counted={counted} products={terms.length} />
        <OutputSize layer={layer} />
      </div>
    </div>
  )
}

/** How many products there are, their sum, and what it was before the activation. */
function Totals(props: { formula: Formula; counted: number; products: number }) {
  const { formula, counted, products } = props
  const { isWhole, sum, before, activation } = formula
  return (
    <p className={styles.total}>
      {isWhole ? products : `${counted} of ${products}`} product{products === 1 ? '' : 's'},{' '}
      {isWhole ? 'sum' : 'so far'} <Exact value={sum} />
      {isWhole && activation && (
        <>
          , before {activation} <Exact value={before} />
        </>
      )}
    </p>
  )
}
