import { use, useCallback, useSyncExternalStore } from 'react'
import { forgetSprites } from '#draw/numberSprite.ts'
import type { Palette } from '#draw/palette.ts'
import { ThemeElement } from './ThemeElement.ts'
import { forgetPalettes, paletteOf } from './themeColours.ts'

/** Hook: the colours for a canvas under the nearest theme; re-renders when that changes. */
export function usePalette(): Palette {
  const element = use(ThemeElement) ?? document.documentElement
  const subscribe = useCallback((listener: () => void) => watch(element, listener), [element])
  return useSyncExternalStore(subscribe, () => currentPalette(element))
}

/** What was read of an element, until its theme changes. */
const palettes = new Map<HTMLElement, Palette>()
const listeners = new Map<HTMLElement, Set<() => void>>()
let endWatch: (() => void) | undefined

function currentPalette(element: HTMLElement): Palette {
  const palette = palettes.get(element) ?? paletteOf(element)
  // what nobody listens for would not be forgotten
  if (listeners.has(element)) palettes.set(element, palette)
  return palette
}

function watch(element: HTMLElement, listener: () => void): () => void {
  const here = listeners.get(element) ?? new Set()
  listeners.set(element, here.add(listener))
  endWatch ??= watchThemes()
  return () => {
    here.delete(listener)
    if (here.size > 0) return
    listeners.delete(element)
    palettes.delete(element)
    if (listeners.size > 0) return
    endWatch?.()
    endWatch = undefined
  }
}

const queries = [
  '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
  '(prefers-contrast: more)',
]

/** Follows themes and fonts for all grids at once: those under one theme share a palette, and so its ramps. */
function watchThemes(): () => void {
  const forget = () => {
    palettes.clear()
    listeners.forEach((here) => here.forEach((listener) => listener()))
  }
  // Numbers painted before the font was there are painted again in it.
  const repaint = () => {
    forgetSprites()
    forgetPalettes()
    forget()
  }
  let isOver = false
  void document.fonts?.ready.then(() => isOver || repaint())
  document.fonts?.addEventListener('loadingdone', repaint)
  const observer = new MutationObserver(forget)
  observer.observe(document.documentElement, {
    attributeFilter: ['data-theme'],
    subtree: true,
  })
  const lists = queries.map((query) => window.matchMedia(query))
  lists.forEach((list) => list.addEventListener('change', forget))
  return () => {
    isOver = true
    document.fonts?.removeEventListener('loadingdone', repaint)
    observer.disconnect()
    lists.forEach((list) => list.removeEventListener('change', forget))
  }
}
