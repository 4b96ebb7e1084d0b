import { Fragment, useMemo, useRef } from 'react'
import { cellKind } from '#draw/gridScene.ts'
import { printNumber } from '#draw/printNumber.ts'
import { Tooltip } from '#ui/Tooltip.tsx'
import { useTallest } from '#ui/useTallest.ts'
import { type CountedTerm, type Formula, slideFormula, type TermGroup } from './formula.ts'
import { channelNames } from './gridScenes.ts'
import { OutputSize } from './OutputSize.tsx'
import styles from './SlideStrip.module.css'
import { useSlideLayer, useSlideScene } from './slideNow.ts'
import { pointAt, slideView } from './view.ts'

/** The formula of the output shown: products, sum, divisor, bias, activation, result. */
export function SlideStrip() {
  const layer = useSlideLayer()
  const scene = useSlideScene(layer)
  const unfolded = slideView.use((view) => view.unfolded)
  const formula = slideFormula(layer, scene, unfolded)
  const { place, terms, counted } = scene
  const sum = useRef<HTMLParagraphElement>(null)
  const height = useTallest(
    sum,
    useMemo(() => ({ layer, unfolded }), [layer, unfolded]),
  )
  const map = layer.geometry.outputChannels > 1 ? ` ${channelNames[place.map]}` : ''
  return (
    <div className={styles.strip}>
      <div {...scroller} className={styles.scroller} style={{ flexBasis: height }}>
        <p ref={sum} className={styles.sum}>
          <span className={styles.place}>
            output{map} [{place.row + 1}, {place.column + 1}]
          </span>
          <Result formula={formula} />
          <span className={styles.operator}>=</span>
          <Sum formula={formula} />
          <After formula={formula} />
        </p>
      </div>
      <div className={styles.facts}>
        <Totals formula={formula} counted={counted} products={terms.length} />
        <OutputSize layer={layer} />
      </div>
    </div>
  )
}

/** What is longer than its place scrolls: by keyboard too, for which it must take the focus. */
const scroller = { role: 'group', 'aria-label': 'Sum', tabIndex: 0 } as const

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

function Result({ formula }: { formula: Formula }) {
  if (!formula.isWhole) return <span className={styles.result}>…</span>
  return (
    <span className={styles.result}>
      <Exact value={formula.result} />
    </span>
  )
}

function Sum({ formula }: { formula: Formula }) {
  return (
    <>
      {formula.activation && (
        <>
          <span className={styles.activation}>{formula.activation}</span>
          <span className={styles.bracket}>(</span>
        </>
      )}
      {formula.divisor !== 1 && <span className={styles.bracket}>(</span>}
      {formula.groups.map((group, index) => (
        <Fragment key={group.key}>
          {index > 0 && <span className={styles.operator}>+</span>}
          <Group group={group} canFold={formula.isGrouped} />
        </Fragment>
      ))}
    </>
  )
}

/** From the sum of products to the number before the activation. */
function After({ formula }: { formula: Formula }) {
  const { divisor, activation, bias } = formula
  const isScaled = divisor !== 1
  return (
    <>
      {isScaled && (
        <span className={styles.operator}>
          ) ÷ <b className={styles.weight}>{printNumber(divisor).text}</b>
        </span>
      )}
      {bias !== 0 && (
        <>
          <span className={styles.operator}>{bias < 0 ? '−' : '+'}</span>
          <b className={styles.bias}>{printNumber(Math.abs(bias)).text}</b>
        </>
      )}
      {activation && <span className={styles.bracket}>)</span>}
    </>
  )
}

function Group({ group, canFold }: { group: TermGroup; canFold: boolean }) {
  if (!canFold) return <Terms terms={group.terms} />
  const toggle = () => {
    const unfolded = new Map(slideView.get().unfolded)
    slideView.set({ unfolded: unfolded.set(group.key, !group.isOpen) })
  }
  return (
    <span
      className={styles.group}
      data-open={group.isOpen || undefined}
      data-channel={group.groups.length > 0 ? group.channel : undefined}
    >
      <button type="button" aria-expanded={group.isOpen} onClick={toggle}>
        {group.label} <Faint isFaint={!group.isCounted}>{printNumber(group.sum, 4).text}</Faint>
      </button>
      {group.isOpen && (
        <span className={styles.inside}>
          {group.groups.map((row, index) => (
            <Fragment key={row.key}>
              {index > 0 && <span className={styles.operator}>+</span>}
              <Group group={row} canFold />
            </Fragment>
          ))}
          <Terms terms={group.terms} />
        </span>
      )}
    </span>
  )
}

function Terms({ terms }: { terms: readonly CountedTerm[] }) {
  return terms.map(({ term, isCounted, isActive }, index) => (
    <Fragment key={`${term.kernelRow} ${term.kernelColumn}`}>
      {index > 0 && <span className={styles.operator}>+</span>}
      <span
        className={styles.term}
        data-active={isActive || undefined}
        data-counted={isCounted}
        data-padding={term.kind !== cellKind.number || undefined}
        title={`${printNumber(term.value).text} × ${printNumber(term.weight, 4).text} = ${printNumber(term.product, 4).text}`}
        onPointerEnter={() =>
          pointAt({
            part: 'kernel',
            channel: term.channel,
            row: term.kernelRow,
            column: term.kernelColumn,
          })
        }
        onPointerLeave={() => pointAt(undefined)}
      >
        <b className={styles.value}>{printNumber(term.value).text}</b>
        <span className={styles.times}>×</span>
        <b className={styles.weight}>{signed(term.weight)}</b>
      </span>
    </Fragment>
  ))
}

/** A number; one whose digits were dropped has ≈, and shows them all when pointed at or focused. */
function Exact({ value }: { value: number }) {
  const { text, rounded, full } = printNumber(value, 4)
  if (!rounded) return <b>{text}</b>
  return (
    <Tooltip text={full}>
      <button type="button" className={styles.rounded}>
        ≈ {text}
      </button>
    </Tooltip>
  )
}

function Faint({ isFaint, children }: { isFaint: boolean; children: string }) {
  return <b className={isFaint ? styles.faint : undefined}>{children}</b>
}

function signed(weight: number): string {
  const { text } = printNumber(weight, 4)
  return weight < 0 ? `(${text})` : text
}
