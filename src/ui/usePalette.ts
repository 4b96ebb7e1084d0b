import { useSyncExternalStore } from 'react'
import { forgetSprites } from '#draw/numberSprite.ts'
import { type Palette, readPalette } from '#draw/palette.ts'

let palette: Palette | undefined

/** Hook: the theme's colours for a canvas; re-renders when the theme changes. */
export function usePalette(): Palette {
  return useSyncExternalStore(subscribe, currentPalette)
}

function currentPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  palette ??= readPalette((token) => style.getPropertyValue(token))
  return palette
}

const queries = [
  '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
  '(prefers-contrast: more)',
]

function subscribe(listener: () => void): () => void {
  const forget = () => {
    palette = undefined
    listener()
  }
  // Numbers painted before the font was there are painted again in it.
  void document.fonts?.ready.then(() => {
    forgetSprites()
    forget()
  })
  const observer = new MutationObserver(forget)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] })
  const lists = queries.map((query) => window.matchMedia(query))
  lists.forEach((list) => list.addEventListener('change', forget))
  return () => {
    observer.disconnect()
    lists.forEach((list) => list.removeEventListener('change', forget))
  }
}
