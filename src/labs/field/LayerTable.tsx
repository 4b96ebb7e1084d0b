import { useEffect, useRef } from 'react'
import { choosePlace } from './choose.ts'
import styles from './FieldStrip.module.css'
import type { Stack, StackPlace } from './stack.ts'
import { countText, fieldText, mapsText, pairText } from './words.ts'

const columns = ['Layer', 'Maps', 'Jump', 'Start', 'Field', 'Parameters', 'Multiply-adds'] as const

/** The numbers of every layer, with their totals; a press on a layer chooses it. Scrolls inside itself. */
export function LayerTable({ stack, chosen }: { readonly stack: Stack; readonly chosen: number }) {
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => bringInSight(scroller.current), [chosen, stack])
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
          {stack.places.map((place) => (
            <Row key={place.place} place={place} isChosen={place.place === chosen} />
          ))}
          {stack.problem && <Problem stack={stack} />}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={5}>
              Together
            </th>
            <td>{countText(stack.parameters)}</td>
            <td>{countText(stack.multiplyAdds)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Row({ place, isChosen }: { readonly place: StackPlace; readonly isChosen: boolean }) {
  const isImage = place.place === 0
  return (
    <tr data-chosen={isChosen || undefined}>
      <th scope="row">
        <button
          type="button"
          className={styles.choose}
          aria-current={isChosen || undefined}
          onClick={() => choosePlace(place.place)}
        >
          <span className={styles.number}>{isImage ? '' : place.place}</span>
          {isImage ? 'image' : place.words}
        </button>
      </th>
      <td>{mapsText(place)}</td>
      <td>{pairText(place.jump)}</td>
      <td>{pairText(place.start)}</td>
      <td className={styles.field}>{fieldText(place)}</td>
      <td>{isImage ? '' : countText(place.parameters)}</td>
      <td>{isImage ? '' : countText(place.multiplyAdds)}</td>
    </tr>
  )
}

function Problem({ stack: { problem } }: { readonly stack: Stack }) {
  return (
    <tr>
      <td className={styles.problem} colSpan={columns.length}>
        {problem?.layer}: {problem?.because}.
      </td>
    </tr>
  )
}

/** Brings the row of the chosen layer between the head and the foot of the table, without moving the page. */
function bringInSight(scroller: HTMLElement | null): void {
  const row = scroller?.querySelector<HTMLElement>('[data-chosen]')
  const head = scroller?.querySelector('thead')?.offsetHeight ?? 0
  const foot = scroller?.querySelector('tfoot')?.offsetHeight ?? 0
  if (!scroller || !row) return
  const { scrollTop, clientHeight } = scroller
  const least = row.offsetTop + row.offsetHeight + foot - clientHeight
  const most = row.offsetTop - head
  if (scrollTop < least) scroller.scrollTop = least
  else if (scrollTop > most) scroller.scrollTop = most
}
