import { photoView } from './view.ts'

/** Milliseconds. */
const [wait, lasts] = [500, 1600]
const [from, to] = [0.97, 0.5]

/** Draws the line over the photograph once, from what it was to what the filter makes of it. */
export function greetWithLine(): void {
  photoView.set({ split: from })
  const begun = performance.now() + wait
  let last = from
  const draw = (now: number) => {
    // Whoever takes the line has it.
    if (photoView.get().split !== last) return
    const part = Math.min(1, Math.max(0, (now - begun) / lasts))
    const eased = part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) ** 2
    last = from + (to - from) * eased
    photoView.set({ split: last })
    if (part < 1) requestAnimationFrame(draw)
  }
  requestAnimationFrame(draw)
}
