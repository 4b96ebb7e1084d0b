import { useLayoutEffect } from 'react'
import { usePreferences } from '#state/usePreferences.ts'
import { useReducedMotion } from '#state/useReducedMotion.ts'

/** Puts theme and motion on <html>, where the tokens read them; the system's theme needs no attribute. */
export function useTheme() {
  const theme = usePreferences((preferences) => preferences.theme)
  const isStill = useReducedMotion()

  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset['theme']
    else dataset['theme'] = theme
    if (isStill) dataset['motion'] = 'reduced'
    else delete dataset['motion']
  }, [theme, isStill])
}
