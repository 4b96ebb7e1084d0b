import { useContext, useEffect, useEffectEvent } from 'react'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import { PreferencesContext } from '#state/usePreferences.ts'
import { useReducedMotion } from '#state/useReducedMotion.ts'

/**
 * Plays, or greets in the lab's own way, by itself on the first visit to a lab; not under reduced motion, and not away
 * from the step a link leads to. That moment comes once in each lab: what is allowed later starts nothing.
 */
export function useAutoplay({ session: { playback, isAtStart }, playIntro }: ShellLab, id: string) {
  const preferences = useContext(PreferencesContext)
  const isStill = useReducedMotion()

  const begin = useEffectEvent(() => {
    const { labsSeen } = preferences.getState()
    if (labsSeen.includes(id)) return
    preferences.setState({ labsSeen: [...labsSeen, id] })
    if (isStill || !isAtStart()) return
    if (playIntro) playIntro()
    else playback.play()
  })
  useEffect(() => begin(), [])
}
