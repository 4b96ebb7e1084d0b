import { useSyncExternalStore } from 'react'
import { forgetSprites } from '#draw/numberSprite.ts'
import { type Palette, readPalette } from '#draw/palette.ts'

/** Hook: the theme's colours for a canvas; re-renders when the theme changes. */
export function usePalette(): Palette {
  return useSyncExternalStore(subscribe, currentPalette)
}

let palette: Palette | undefined
const listeners = new Set<() => void>()
let endWatch: (() => void) | undefined

function currentPalette(): Palette {
  if (palette) return palette
  const style = getComputedStyle(document.documentElement)
  palette = readPalette((token) => style.getPropertyValue(token))
  return palette
}

const queries = [
  '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
  '(prefers-contrast: more)',
]

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  endWatch ??= watchTheme()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    endWatch?.()
    endWatch = undefined
    palette = undefined
  }
}

/** Follows theme and fonts for all grids at once: they share one palette, and so its ramps. */
function watchTheme(): () => void {
  const forget = () => {
    palette = undefined
    listeners.forEach((listener) => listener())
  }
  // Numbers painted before the font was there are painted again in it.
  const repaint = () => {
    forgetSprites()
    forget()
  }
  let isOver = false
  void document.fonts?.ready.then(() => isOver || repaint())
  document.fonts?.addEventListener('loadingdone', repaint)
  const observer = new MutationObserver(forget)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] })
  const lists = queries.map((query) => window.matchMedia(query))
  lists.forEach((list) => list.addEventListener('change', forget))
  return () => {
    isOver = true
    document.fonts?.removeEventListener('loadingdone', repaint)
    observer.disconnect()
    lists.forEach((list) => list.removeEventListener('change', forget))
  }
}
