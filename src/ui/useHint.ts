import { useCallback, useEffect, useRef, useState, type FocusEvent, type PointerEvent } from 'react'

/** How long the pointer or the focus rests before a hint appears, and how long it outstays, in ms. */
export const hintDelay = { show: 450, hide: 120 } as const

/**
 * Whether a hint is shown, and the handlers that decide it. It opens when a mouse rests or the
 * keyboard's focus stays, closes on Escape, a press or leaving; the pointer may move onto it.
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
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') change(false, 0)
    }
    document.addEventListener('keydown', closeOnEscape, { capture: true })
    return () => document.removeEventListener('keydown', closeOnEscape, { capture: true })
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
      onFocus: (event: FocusEvent<HTMLElement>) => {
        if (event.target.matches(':focus-visible')) change(true, delay)
      },
      onBlur: () => change(false, 0),
    },
  }
}
