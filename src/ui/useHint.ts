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
  const isPressed = useRef(false)

  const change = useCallback((open: boolean, after: number) => {
    window.clearTimeout(timer.current)
    if (after === 0) setOpen(open)
    else timer.current = window.setTimeout(() => setOpen(open), after)
  }, [])

  useEffect(() => () => window.clearTimeout(timer.current), [])

  useEffect(() => {
    if (!isOpen) return
    const close = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key === 'Escape') change(false, 0)
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
      onPointerDownCapture: () => {
        isPressed.current = true
      },
      onFocus: (event: FocusEvent<HTMLElement>) => {
        // A text field is :focus-visible after a press too; only the keyboard asks for a hint.
        if (!isPressed.current && event.target.matches(':focus-visible')) change(true, delay)
      },
      onBlur: () => {
        isPressed.current = false
        change(false, 0)
      },
    },
  }
}
