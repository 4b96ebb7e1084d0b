/** A selector of what takes the focus by itself or by the Tab key. */
const stops =
  ':is(button, input, select, summary, a[href], [tabindex="0"]):not(:disabled, [tabindex="-1"])'

/**
 * Keeps the focus near where it was when the control that has it goes, as a button does that has done its work: it moves to
 * the nearest control that stays, else to the picture. Dialogs and menus see to their own. Returns what ends it.
 */
export function keepFocus(): () => void {
  let way: readonly Element[] = []
  const remember = ({ target }: FocusEvent) => {
    way = target instanceof Element && target.matches(stops) ? wayUp(target) : []
  }
  const keep = () => {
    const [last] = way
    if (!last || last.isConnected) return
    const from = way
    way = []
    // By Tab the focus is on its way to the next control while the one before it goes.
    setTimeout(() => {
      if (document.activeElement === document.body) stopNear(from)?.focus({ preventScroll: true })
    })
  }
  const observer = new MutationObserver(keep)
  observer.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('focusin', remember)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', remember)
  }
}

function wayUp(from: Element): readonly Element[] {
  const way: Element[] = []
  for (let at: Element | null = from; at; at = at.parentElement) way.push(at)
  return way
}

function stopNear(way: readonly Element[]): HTMLElement | null {
  const stage = document.getElementById('stage')
  for (const part of way.filter((one) => one.isConnected)) {
    if (part.contains(stage)) return stage
    const near = [...part.querySelectorAll<HTMLElement>(stops)].find(
      (stop) => stop.checkVisibility?.() ?? true,
    )
    if (near) return near
  }
  return stage
}
