import { useMediaQuery } from './useMediaQuery.ts'
import { usePreferences } from './usePreferences.ts'

/** Hook: whether to jump instead of glide, by preference or else by the system; follows both live. */
export function useReducedMotion(): boolean {
  const preference = usePreferences(({ reduceMotion }) => reduceMotion)
  const system = useMediaQuery('(prefers-reduced-motion: reduce)')
  return preference === 'system' ? system : preference === 'on'
}
