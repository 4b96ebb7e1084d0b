import { act } from '@testing-library/react'
import { afterAll, beforeAll, vi } from 'vitest'
import type { Box } from './box.ts'
import { type KnownBoxes, placedBox } from './placedBox.ts'
import type { StageRoom } from './stageSizes.ts'
import { forgetStyles, windowSize } from './styleOf.ts'
import { tokens } from './styleRules.ts'

let shown: KnownBoxes | undefined
const observers = new Set<() => void>()

/**
 * Gives the elements of a test file sizes and places, which happy-dom does not: the stage has the size that is told to
 * `layOut`, what is placed absolutely lies where its style says, and words are as wide as they are about.
 */
export function useLayoutHost(): void {
  beforeAll(() => {
    const size = (side: 'width' | 'height') =>
      function get(this: Element) {
        forgetStyles()
        return Math.round(boxOf(this)[side])
      }
    for (const [name, side] of [
      ['clientWidth', 'width'],
      ['clientHeight', 'height'],
      ['offsetWidth', 'width'],
      ['offsetHeight', 'height'],
    ] as const)
      Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: size(side) })
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(
      this: Element,
    ) {
      forgetStyles()
      const { x, y, width, height } = boxOf(this)
      return new DOMRect(x, y, width, height)
    })
    vi.stubGlobal('ResizeObserver', SizeObserver)
    const style = lenientStyle()
    vi.spyOn(HTMLElement.prototype, 'style', 'get').mockImplementation(style)
    for (const [name, value] of tokens) document.documentElement.style.setProperty(name, value)
    document.documentElement.style.fontSize = '16px'
  })
  afterAll(() => {
    for (const name of ['clientWidth', 'clientHeight', 'offsetWidth', 'offsetHeight'])
      Reflect.deleteProperty(HTMLElement.prototype, name)
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
}

/** The styles of elements, taking `min(…)` and `max(…)` too, which happy-dom refuses. */
function lenientStyle() {
  const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'style')
  const known = new WeakMap<HTMLElement, CSSStyleDeclaration>()
  return function style(this: HTMLElement): CSSStyleDeclaration {
    const there = known.get(this)
    if (there) return there
    const plain = own?.get?.call(this) as CSSStyleDeclaration
    const lenient = new Proxy(plain, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name)
        return typeof value === 'function' ? (value.bind(target) as unknown) : value
      },
      set: (target, name, value: unknown) =>
        Reflect.set(target, name, typeof value === 'string' ? plainly(value) : value),
    })
    known.set(this, lenient)
    return lenient
  }
}

/** `min(…)` and `max(…)` as happy-dom takes them, and the colour that a token is: it resolves none. */
function plainly(value: string): string {
  if (/^(min|max)\(/.test(value)) return `calc(${value})`
  const [, token = ''] = /^var\((--[\w-]+)\)$/.exec(value) ?? []
  return tokens.get(token) ?? value
}

/** Gives a stage its size, in a window of that size, and tells all that observe sizes. */
export function layOut(
  root: Element,
  { width, height, frames }: StageRoom,
  window: { readonly width: number; readonly height: number },
): void {
  Object.assign(windowSize, { width: window.width, height: window.height })
  const rootBox = { x: 0, y: 0, width, height }
  shown = { root, rootBox, byClass: frames }
  // Twice: what stands in the stage has its new size once the stage has been drawn with its own.
  for (let told = 0; told < 2; told++) act(() => observers.forEach((tell) => tell()))
}

/** Where an element of the stage lies, in pixels from the corner of the stage. */
export function boxOf(element: Element): Box {
  return shown ? placedBox(element, shown) : { x: 0, y: 0, width: 0, height: 0 }
}

/** Calls back when a stage is laid out. */
class SizeObserver implements ResizeObserver {
  readonly #tell: () => void

  constructor(callback: ResizeObserverCallback) {
    this.#tell = () => callback([], this)
  }

  observe(): void {
    observers.add(this.#tell)
  }

  unobserve(): void {
    observers.delete(this.#tell)
  }

  disconnect(): void {
    observers.delete(this.#tell)
  }
}
