import { isStill } from '#state/playFromFirst.ts'
import { playFromStart, sharingSession } from './session.ts'
import { sharingView } from './view.ts'

/** Where the morph is at which second: it rests on dense and on local, so that each can be seen. */
const greeting = [
  [0, 0],
  [0.55, 0],
  [1.15, 1],
  [1.45, 1],
  [2.1, 2],
] as const

/** Seconds in which the lines step back behind those of the present output. */
const settling = 0.5

let under: { frame: number; tie: number } | undefined

/** From dense to local to shared, then over the outputs; where nothing is to move by itself, at once to shared. */
export function playMorph(isGreeting = false): void {
  stopMorph()
  const { playback } = sharingSession
  playback.first()
  const set = (tie: number) => {
    // Greeting, nobody has changed anything yet: there is nothing to be undone.
    if (isGreeting) sharingSession.resolve({ tie })
    else sharingSession.change({ tie }, 'morph')
  }
  if (isStill()) {
    set(2)
    sharingSession.endGesture()
    return
  }
  const start = performance.now()
  const end = greeting.at(-1)![0]
  set(0)
  sharingView.set({ whole: 1 })
  const step = (now: number) => {
    if (!under || sharingSession.settings().tie !== under.tie) return stopMorph()
    const seconds = (now - start) / 1000
    const tie = tieAt(seconds)
    if (tie !== under.tie) set(tie)
    const whole = Math.max(0, Math.min(1, 1 - (seconds - end) / settling))
    sharingView.set({ whole })
    if (whole > 0) {
      under = { frame: requestAnimationFrame(step), tie }
      return undefined
    }
    stopMorph()
    playFromStart()
    return undefined
  }
  under = { frame: requestAnimationFrame(step), tie: 0 }
}

/** Leaves the morph where it is. */
export function stopMorph(): void {
  if (!under) return
  cancelAnimationFrame(under.frame)
  under = undefined
  sharingSession.endGesture()
  sharingView.set({ whole: 0 })
}

/** The place of the morph after some seconds. */
export function tieAt(seconds: number): number {
  const next = greeting.findIndex(([at]) => at > seconds)
  const [from, to] = [greeting[next - 1], greeting[next]]
  if (!from || !to) return next === 0 ? 0 : 2
  const part = (seconds - from[0]) / (to[0] - from[0])
  return from[1] + (to[1] - from[1]) * part * part * (3 - 2 * part)
}
