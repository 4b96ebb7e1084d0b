import { useSyncExternalStore } from 'react'
import { usePreferences } from './usePreferences.ts'

/** Hook: whether to jump instead of glide, by preference or else by the system; follows both live. */
export function useReducedMotion(): boolean {
  const preference = usePreferences(({ reduceMotion }) => reduceMotion)
  const system = useSyncExternalStore(subscribe, isReduced, () => false)
  return preference === 'system' ? system : preference === 'on'
}

const query = () => window.matchMedia('(prefers-reduced-motion: reduce)')

function isReduced(): boolean {
  return query().matches
}

function subscribe(listener: () => void): () => void {
  const media = query()
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}
