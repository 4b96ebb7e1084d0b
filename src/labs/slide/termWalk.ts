import type { KeyboardEvent, SyntheticEvent } from 'react'
import { printNumber } from '#draw/printNumber.ts'
import type { Mark } from './mark.ts'
import type { Term } from './terms.ts'
import { letGo, pointAt, togglePin } from './view.ts'

/** The weight of a term: what is pointed at when the term is. */
export function markOfTerm({ channel, kernelRow, kernelColumn }: Term): Mark {
  return { part: 'kernel', channel, row: kernelRow, column: kernelColumn }
}

/** A term in full: "row 1, column 2: 3 × −1 = −3". */
export function termText({ kernelRow, kernelColumn, value, weight, product }: Term): string {
  const [left, right, made] = [
    printNumber(value).text,
    printNumber(weight, 4).text,
    printNumber(product, 4).text,
  ]
  return `row ${kernelRow + 1}, column ${kernelColumn + 1}: ${left} × ${right} = ${made}`
}

/** A weight as it stands in the sum, a negative one in brackets: "(−1)". */
export function weightText(weight: number): string {
  const { text } = printNumber(weight, 4)
  return weight < 0 ? `(${text})` : text
}

/**
 * Moves the focus through the buttons of the sum by arrows, Home and End. Escape unpins, else gives the focus back to
 * the sum, which is their one tab stop.
 */
export function walkTerms(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const sum = event.currentTarget
  const stops = Array.from(sum.querySelectorAll('button'))
  const at = stops.findIndex((stop) => stop === document.activeElement)
  const next = nextStop(event.key, at, stops.length)
  if (next !== undefined) stops[next]?.focus()
  else if (event.key !== 'Escape' || at < 0) return
  else if (!letGo()) sum.focus()
  event.preventDefault()
}

/** The stop that a key leads to from a stop, −1 for none. */
function nextStop(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}

/** Points at the weight of the term that the pointer or the focus is on; elsewhere in the sum, at nothing. */
export function pointAtTerm({ target }: SyntheticEvent): void {
  pointAt(markAt(target))
}

export function pointAtNone(): void {
  pointAt(undefined)
}

/** Pins the weight of the term that was pressed, or unpins it. */
export function pinTerm({ target }: SyntheticEvent): void {
  const mark = markAt(target)
  if (mark) togglePin(mark)
}

/** The weight of the term that an element is in, from the numbers that the term's button carries. */
function markAt(target: EventTarget): Mark | undefined {
  const term = target instanceof Element ? target.closest<HTMLElement>('[data-term]') : null
  const [channel, row, column] = (term?.dataset['term'] ?? '').split(' ').map(Number)
  if (channel === undefined || row === undefined || column === undefined) return undefined
  return { part: 'kernel', channel, row, column }
}
