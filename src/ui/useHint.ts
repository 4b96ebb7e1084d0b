import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent as KeyPress,
  type PointerEvent,
} from 'react'

/** How long the pointer or the focus rests before a hint appears, and how long it outstays, in ms. */
export const hintDelay = { show: 450, hide: 120 } as const

/** Keys that may be pressed under a hint; any other is work, which it would stand in the way of. */
const restful = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Enter', ' '])

/**
 * Whether a hint is shown, and the handlers that decide it. It opens when a mouse rests or the Tab
 * key has brought the focus, not where a program has moved it; it closes on Escape, typing, a press
 * or leaving. The pointer may move onto it.
 */
export function useHint(delay: number = hintDelay.show) {
  const [isOpen, setOpen] = useState(false)
  const timer = useRef(0)

  const change = useCallback((open: boolean, after: number) => {
    window.clearTimeout(timer.current)
    if (after === 0) setOpen(open)
    else timer.current = window.setTimeout(() => setOpen(open), after)
  }, [])

  useEffect(() => () => window.clearTimeout(timer.current), [])

  useEffect(() => {
    if (!isOpen) return
    const close = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || !restful.has(event.key)) change(false, 0)
    }
    document.addEventListener('keydown', close, { capture: true })
    document.addEventListener('pointerdown', close)
    return () => {
      document.removeEventListener('keydown', close, { capture: true })
      document.removeEventListener('pointerdown', close)
    }
  }, [isOpen, change])

  return {
    isOpen,
    toggle: () => change(!isOpen, 0),
    close: () => change(false, 0),
    pointer: {
      onPointerEnter: (event: PointerEvent) => {
        if (event.pointerType !== 'touch') change(true, delay)
      },
      onPointerLeave: (event: PointerEvent) => {
        if (event.pointerType !== 'touch') change(false, hintDelay.hide)
      },
      onPointerDown: () => change(false, 0),
    },
    focus: {
      // The Tab key goes down where the focus was, and up where it has come to.
      onKeyUp: ({ key, altKey }: KeyPress) => {
        if (key === 'Tab' && !altKey) change(true, delay)
      },
      onKeyDown: ({ key }: KeyPress) => {
        if (!restful.has(key)) change(false, 0)
      },
      onBlur: () => change(false, 0),
    },
  }
}
