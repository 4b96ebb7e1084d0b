import { useSyncExternalStore } from 'react'

/** Beyond this many, more pixels cannot be seen. */
const most = 3

/** Hook: pixels of the screen in a CSS pixel, at most 3; follows zoom and a move to another screen. */
export function usePixelDensity(): number {
  return useSyncExternalStore(subscribe, pixelDensity)
}

function pixelDensity(): number {
  return Math.min(most, window.devicePixelRatio || 1)
}

function subscribe(listener: () => void): () => void {
  let end = () => {}
  // A query says only that this density is left: the next one needs a query of its own.
  const follow = () => {
    const media = window.matchMedia(`(resolution: ${window.devicePixelRatio || 1}dppx)`)
    const handleChange = () => {
      end()
      follow()
      listener()
    }
    media.addEventListener('change', handleChange)
    end = () => media.removeEventListener('change', handleChange)
  }
  follow()
  return () => end()
}
