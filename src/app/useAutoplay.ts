import { useContext, useEffect } from 'react'
import type { ShellSession } from '#state/labSession.ts'
import { PreferencesContext } from '#state/usePreferences.ts'
import { useReducedMotion } from '#state/useReducedMotion.ts'

/** Plays by itself, once, on the first visit; not under reduced motion, and not away from the step a link leads to. */
export function useAutoplay({ playback }: ShellSession) {
  const preferences = useContext(PreferencesContext)
  const isStill = useReducedMotion()

  useEffect(() => {
    if (isStill || preferences.getState().seenAutoplay || playback.getState().step > 0) return
    preferences.setState({ seenAutoplay: true })
    playback.play()
  }, [isStill, preferences, playback])
}
