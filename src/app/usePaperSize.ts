import { type RefObject, useEffect } from 'react'

/**
 * Hook: tells the style for paper the size that an element has in the window, in pixels, as --width and --height.
 * When a page is printed it is too late to lay a picture out anew.
 */
export function usePaperSize(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const target = element.current
    if (!target) return undefined
    const paper = window.matchMedia('print')
    const observer = new ResizeObserver(() => {
      if (paper.matches) return
      const pixels = { '--width': target.offsetWidth, '--height': target.offsetHeight }
      for (const [name, value] of Object.entries(pixels)) {
        target.style.setProperty(name, String(value))
      }
    })
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
}
