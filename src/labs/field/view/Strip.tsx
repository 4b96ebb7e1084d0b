import { field } from '#labs/field/field.ts'
import { formulas } from '#labs/field/model/formula.ts'
import type { Stack, StackLevel } from '#labs/field/model/stack.ts'
import { fieldText, layerTitle, mapsText, pairText } from '#labs/field/model/words.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import styles from './Strip.module.css'
import { useEffect, useRef } from 'react'
import { countText } from '#draw/numberWords.ts'
import { chooseLayer } from './choose.ts'

/** How the field of the layer pointed at, else of the chosen one, follows from the one below, and the numbers of all layers. */
export function FieldStrip() {
  const { pointing, useLayer } = useLab(field)
  const stack = useLayer()
  const pointed = pointing.use(({ hovered }) => hovered?.layerIndex)
  const shown = pointed !== undefined && pointed < stack.levels.length ? pointed : stack.chosen
  return (
    <div className={styles.strip}>
      <Formulas stack={stack} layerIndex={shown} />
      <LayerTable stack={stack} shown={shown} />
    </div>
  )
}

/** The numbers of a layer, each with how it follows from the layer below: "Layer 4: Field 6 + (3 − 1) × 2 = 10". */
function Formulas({ stack, layerIndex }: { readonly stack: Stack; readonly layerIndex: number }) {
  return (
    <p className={styles.formulas}>
      <span className={styles.whose}>{layerTitle(layerIndex)}:</span>
      {formulas(stack, layerIndex).map(({ name, sum, result }) => (
        <span key={name} className={styles.formula} data-main={name === 'Field' || undefined}>
          <span className={styles.what}>{name}</span> {sum !== '' && <span>{sum} = </span>}
          <strong>{result}</strong>
        </span>
      ))}
    </p>
  )
}

const columns = ['Layer', 'Maps', 'Field', 'Jump', 'Start', 'Parameters', 'Multiply-adds'] as const

/** The numbers of every layer, with their totals, on phones two lines a layer; a press on a layer chooses it, the one spoken of is marked. Scrolls inside itself. */
function LayerTable({ stack, shown }: { readonly stack: Stack; readonly shown: number }) {
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => bringInSight(scroller.current), [shown, stack])
  return (
    <div ref={scroller} className={styles.scroller} role="group" aria-label="Layers" data-numbers>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stack.levels.map((level) => (
            <Row key={level.layerIndex} level={level} isShown={level.layerIndex === shown} />
          ))}
          {stack.problem && <Problem stack={stack} />}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={5}>
              Together
            </th>
            <td data-label="param.">{countText(stack.parameters)}</td>
            <td data-label="mult-adds">{countText(stack.multiplyAdds)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Row({ level, isShown }: { readonly level: StackLevel; readonly isShown: boolean }) {
  const lab = useLab(field)
  const isImage = level.layerIndex === 0
  return (
    <tr data-current={isShown || undefined}>
      <th scope="row">
        <button
          type="button"
          className={styles.choose}
          aria-current={isShown || undefined}
          onClick={() => chooseLayer(lab, level.layerIndex)}
        >
          <span className={styles.number}>{isImage ? '' : level.layerIndex}</span>
          {isImage ? 'image' : level.words}
        </button>
      </th>
      <td className={styles.mapsCell}>{mapsText(level)}</td>
      <td className={styles.field} data-label="field">
        {fieldText(level)}
      </td>
      <td data-label="jump">{pairText(level.jump)}</td>
      <td data-label="start">{pairText(level.start)}</td>
      <td data-label={isImage ? undefined : 'param.'}>
        {isImage ? '' : countText(level.parameters)}
      </td>
      <td data-label={isImage ? undefined : 'mult-adds'}>
        {isImage ? '' : countText(level.multiplyAdds)}
      </td>
    </tr>
  )
}

function Problem({ stack: { problem } }: { readonly stack: Stack }) {
  return (
    <tr>
      <td className={styles.problem} colSpan={columns.length}>
        {problem?.layer} does not fit: {problem?.because}. {problem?.mend}.
      </td>
    </tr>
  )
}

/** Brings the row of the chosen layer between the head and the foot of the table, without moving the page. */
function bringInSight(scroller: HTMLElement | null): void {
  const row = scroller?.querySelector<HTMLElement>('[data-current]')
  const head = scroller?.querySelector('thead')?.offsetHeight ?? 0
  const foot = scroller?.querySelector('tfoot')?.offsetHeight ?? 0
  if (!scroller || !row) return
  const { scrollTop, clientHeight } = scroller
  // Whole rows are scrolled: none is cut by the head.
  const hidden = row.offsetTop + row.offsetHeight + foot - clientHeight
  const least = Math.ceil(hidden / row.offsetHeight) * row.offsetHeight
  const most = row.offsetTop - head
  if (scrollTop < least) scroller.scrollTop = least
  else if (scrollTop > most) scroller.scrollTop = most
}
