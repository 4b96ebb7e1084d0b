import type { SharingLab } from '#labs/sharing/sharing.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { isStill, playFromFirst } from '#state/playFromFirst.ts'

/** What moves a lab's diagram from dense to shared. */
export const morphOf = perInstance(createMorph)

/** Where the morph is at which second: it rests on dense and on local, so that each can be seen. */
const course = [
  [0, 0],
  [0.55, 0],
  [1.15, 1],
  [1.45, 1],
  [2.1, 2],
] as const

/** Seconds in which the lines step back behind those of the present output. */
const settling = 0.5

function createMorph({ session, pointing }: SharingLab) {
  let ongoing: { frame: number; sharedness: number } | undefined

  /** Leaves the morph where it is. */
  const stop = () => {
    if (!ongoing) return
    cancelAnimationFrame(ongoing.frame)
    ongoing = undefined
    session.endGesture()
    pointing.set({ whole: 0 })
  }

  /** From dense to local to shared, then over the outputs; where nothing is to move by itself, at once to shared. */
  const play = (isIntro = false) => {
    stop()
    session.playback.first()
    const set = (sharedness: number) => {
      // In the intro, nobody has changed anything yet: there is nothing to be undone.
      if (isIntro) session.resolve({ sharedness })
      else session.change({ sharedness }, 'morph')
    }
    if (isStill()) {
      set(2)
      session.endGesture()
      return
    }
    const start = performance.now()
    const end = course.at(-1)![0]
    set(0)
    pointing.set({ whole: 1 })
    const step = (now: number) => {
      if (!ongoing || session.settings().sharedness !== ongoing.sharedness) return stop()
      const seconds = (now - start) / 1000
      const sharedness = sharednessAt(seconds)
      if (sharedness !== ongoing.sharedness) set(sharedness)
      const whole = Math.max(0, Math.min(1, 1 - (seconds - end) / settling))
      pointing.set({ whole })
      if (whole > 0) {
        ongoing = { frame: requestAnimationFrame(step), sharedness }
        return undefined
      }
      stop()
      playFromFirst(session.playback)
      return undefined
    }
    ongoing = { frame: requestAnimationFrame(step), sharedness: 0 }
  }

  return { play, stop }
}

/** The position of the morph after some seconds. */
export function sharednessAt(seconds: number): number {
  const next = course.findIndex(([at]) => at > seconds)
  const [from, to] = [course[next - 1], course[next]]
  if (!from || !to) return next === 0 ? 0 : 2
  const fraction = (seconds - from[0]) / (to[0] - from[0])
  return from[1] + (to[1] - from[1]) * fraction * fraction * (3 - 2 * fraction)
}
