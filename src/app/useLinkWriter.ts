import { useEffect } from 'react'
import type { ShellSession } from '#state/labSession.ts'

/** Safari allows 100 changes of the address in 30 s. */
const shortestPause = 300

/** Keeps the address the link of what is shown: at most every 300 ms, and not for each step while it plays. */
export function useLinkWriter(session: ShellSession) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let known = location.hash
    const write = () => {
      timer = undefined
      if (location.hash !== known) {
        // someone has just gone elsewhere: that link is to be read before it is written over
        known = location.hash
        return later()
      }
      const link = session.writeLink()
      const { playing } = session.playback.getState()
      const held = location.hash
      if (playing ? withoutStep(link) === withoutStep(held) : link === held) return
      try {
        history.replaceState(history.state, '', link)
        known = location.hash
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

/** The step is the last field of a link. */
const withoutStep = (link: string) => link.replace(/[?&]step=[\d.]+$/, '')
