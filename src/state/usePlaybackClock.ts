import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { ShellSession } from './labSession.ts'

/** Hook: while the lab plays and the page is in view, every frame moves its step. Use it once. */
export function usePlaybackClock({ playback }: Pick<ShellSession, 'playback'>): void {
  const playing = useStore(playback, (state) => state.playing)

  useEffect(() => {
    if (!playing) return
    let last: number | undefined
    let frame = requestAnimationFrame(function pass(now) {
      if (last !== undefined) playback.tick((now - last) / 1000)
      last = document.hidden ? undefined : now
      frame = requestAnimationFrame(pass)
    })
    return () => cancelAnimationFrame(frame)
  }, [playback, playing])
}
