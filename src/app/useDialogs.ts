import { type ComponentProps, createElement, type ReactNode, useEffect, useState } from 'react'
import type { Notify } from './actions.ts'
import type { DialogName, Dialogs } from './Dialogs.tsx'

const restAfter = 1500 // ms: the first picture has been drawn by then, on most machines

/**
 * What draws the shell's dialogs, which no first picture needs: fetched when the page is at rest, or as soon as one is
 * opened; undefined until then.
 */
export function useDialogs(
  open: DialogName | undefined,
  notify: Notify,
): ((props: ComponentProps<typeof Dialogs>) => ReactNode) | undefined {
  const [loaded, setLoaded] = useState<{ readonly Dialogs: typeof Dialogs }>()
  const isOpen = open !== undefined

  useEffect(() => {
    if (loaded) return
    const load = () =>
      import('./Dialogs.tsx').then(setLoaded, () => {
        if (isOpen) notify('problem', ['This could not be fetched. Is there a connection?'])
      })
    const timer = setTimeout(() => void load(), isOpen ? 0 : restAfter)
    return () => clearTimeout(timer)
  }, [loaded, isOpen, notify])
  return loaded && ((props) => createElement(loaded.Dialogs, props))
}
