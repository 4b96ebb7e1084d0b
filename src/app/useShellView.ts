import { useContext, useState } from 'react'
import { useMediaQuery } from '#state/useMediaQuery.ts'
import { PreferencesContext, usePreferences } from '#state/usePreferences.ts'
import type { Notify } from './actions.ts'

/** What of the shell is in sight: presenter view, full screen, the panel (a sheet in narrow windows). */
export function useShellView(notify: Notify) {
  const preferences = useContext(PreferencesContext)
  const isHidden = usePreferences(({ panelHidden }) => panelHidden)
  const shape = useWindowShape()
  const isNarrow = shape !== 'wide'
  const [isPresenting, setPresenting] = useState(false)
  const [isSheetOpen, setSheetOpen] = useState(false)
  // A sheet and the panel of a presenter are opened for a moment; the wide panel stays as it was left.
  const isForNow = isNarrow || isPresenting

  return {
    shape,
    /** Whether the panel is a sheet and the rail has no room to spare. */
    isNarrow,
    isPresenting,
    isPanelOpen: isForNow ? isSheetOpen : !isHidden,
    togglePanel: () =>
      isForNow ? setSheetOpen(!isSheetOpen) : preferences.setState({ panelHidden: !isHidden }),
    togglePresenting: () => {
      setSheetOpen(false)
      setPresenting(!isPresenting)
    },
    toggleFullScreen: () => {
      const change = document.fullscreenElement
        ? document.exitFullscreen()
        : (document.documentElement.requestFullscreen as (() => Promise<void>) | undefined)?.call(
            document.documentElement,
          )
      if (!change) return notify('problem', ['This browser has no full screen for pages.'])
      change.catch(() => notify('problem', ['The browser does not allow full screen here.']))
    },
  }
}

export type ShellView = ReturnType<typeof useShellView>

/**
 * How the shell lies in the window: 'wide', rail, picture and panel side by side; 'narrow', one under
 * the other, as on a phone held upright; 'flat', as on a phone on its side, where every row counts.
 */
type WindowShape = 'wide' | 'narrow' | 'flat'

/** The shape of the window, followed; under 300 px of height, as at 400 % zoom, the page scrolls instead. */
function useWindowShape(): WindowShape {
  const isFlat = useMediaQuery('(300px <= height < 480px) and (width >= 560px)')
  const isNarrow = useMediaQuery('(width < 900px)')
  if (isFlat) return 'flat'
  return isNarrow ? 'narrow' : 'wide'
}
