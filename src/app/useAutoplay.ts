import { useContext, useEffect, useEffectEvent } from 'react'
import type { ShellSession } from '#state/labSession.ts'
import { PreferencesContext } from '#state/usePreferences.ts'
import { useReducedMotion } from '#state/useReducedMotion.ts'

/**
 * Plays by itself when the first lab opens on the first visit; not under reduced motion, and not away
 * from the step a link leads to. That moment comes once: what is allowed later starts nothing.
 */
export function useAutoplay({ playback }: ShellSession) {
  const preferences = useContext(PreferencesContext)
  const isStill = useReducedMotion()

  const begin = useEffectEvent(() => {
    if (preferences.getState().seenAutoplay) return
    preferences.setState({ seenAutoplay: true })
    if (!isStill && playback.getState().step === 0) playback.play()
  })
  useEffect(() => begin(), [])
}
