import { useContext, useEffect, useEffectEvent } from 'react'
import type { LabModule } from '#labs/lab.ts'
import { PreferencesContext } from '#state/usePreferences.ts'
import { useReducedMotion } from '#state/useReducedMotion.ts'

/**
 * Plays, or greets in the lab's own way, by itself when the first lab opens on the first visit; not under reduced motion, and not away
 * from the step a link leads to. That moment comes once: what is allowed later starts nothing.
 */
export function useAutoplay({ session: { playback, isAtStart }, greet }: LabModule) {
  const preferences = useContext(PreferencesContext)
  const isStill = useReducedMotion()

  const begin = useEffectEvent(() => {
    if (preferences.getState().seenAutoplay) return
    preferences.setState({ seenAutoplay: true })
    if (isStill || !isAtStart()) return
    if (greet) greet()
    else playback.play()
  })
  useEffect(() => begin(), [])
}
