import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'

/** Focus inside an open menu: the first (or checked) item at the start, then by keys; a press outside closes. */
export function useMenuKeys(menu: {
  readonly isOpen: boolean
  readonly box: RefObject<HTMLElement | null>
  readonly trigger: RefObject<HTMLElement | null>
  readonly close: (returnFocus: boolean) => void
}): (event: KeyboardEvent) => void {
  const { isOpen, box, trigger } = menu
  const close = useRef(menu.close)
  const typed = useRef({ text: '', at: 0 })

  useEffect(() => {
    close.current = menu.close
  })

  useEffect(() => {
    if (!isOpen) return
    const items = itemsIn(box.current)
    const first = items.find((item) => item.getAttribute('aria-checked') === 'true') ?? items[0]
    first?.focus({ preventScroll: true })
    const closeOutside = (event: PointerEvent) => {
      if (!(event.target instanceof Node)) return
      if (box.current?.contains(event.target) || trigger.current?.contains(event.target)) return
      close.current(false)
    }
    document.addEventListener('pointerdown', closeOutside, { capture: true })
    return () => document.removeEventListener('pointerdown', closeOutside, { capture: true })
  }, [isOpen, box, trigger])

  return (event) => {
    if (event.key === 'Tab') {
      close.current(true)
      return
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const items = itemsIn(box.current)
    const now = items.findIndex((item) => item === document.activeElement)
    if (event.key === 'Escape') close.current(true)
    else if (event.key === 'ArrowDown') items[(now + 1) % items.length]?.focus()
    else if (event.key === 'ArrowUp') items.at(now <= 0 ? -1 : now - 1)?.focus()
    else if (event.key === 'Home') items[0]?.focus()
    else if (event.key === 'End') items.at(-1)?.focus()
    else if (event.key.length === 1 && event.key !== ' ') {
      typed.current = addLetter(typed.current, event)
      itemStarting(items, now, typed.current.text)?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
}

const typingPause = 600 // ms after which letters start a new word

function addLetter(before: { text: string; at: number }, event: KeyboardEvent) {
  const isSameWord = event.timeStamp - before.at < typingPause
  return { text: (isSameWord ? before.text : '') + event.key.toLowerCase(), at: event.timeStamp }
}

/** The next item whose words start so; one letter moves on from the present item, more may stay on it. */
function itemStarting(items: HTMLElement[], now: number, text: string): HTMLElement | undefined {
  const from = text.length === 1 ? now + 1 : Math.max(now, 0)
  return [...items.slice(from), ...items.slice(0, from)].find((item) =>
    (item.textContent ?? '').trim().toLowerCase().startsWith(text),
  )
}

function itemsIn(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
}
