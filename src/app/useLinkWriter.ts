import { useEffect } from 'react'
import type { ShellSession } from '#state/labSession.ts'

/** Safari allows 100 changes of the address in 30 s. */
export const shortestPause = 300

/** Keeps the address the link of what is shown: at most every 300 ms, and not while the picture plays. */
export function useLinkWriter(session: ShellSession) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = () => {
      timer = undefined
      if (session.playback.getState().playing) return
      const link = session.writeLink()
      if (link === location.hash) return
      try {
        history.replaceState(history.state, '', link)
      } catch {
        // the browser has had enough for now: the next change writes it
      }
    }
    const later = () => {
      timer ??= setTimeout(write, shortestPause)
    }
    const ends = [
      session.subscribe(later),
      session.playback.subscribe((now, before) => {
        if (before.playing && !now.playing) later()
      }),
    ]
    return () => {
      clearTimeout(timer)
      ends.forEach((end) => end())
    }
  }, [session])
}
