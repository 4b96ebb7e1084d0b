import { filteredPhoto } from './filteredPhoto.ts'
import { photoNow } from './photos.ts'
import { photoView } from './view.ts'

/** Milliseconds. */
const [wait, lasts] = [500, 1600]
const [from, to] = [0.97, 0.5]

/**
 * Draws the line over the photograph once, from what it was to what the filter makes of it: as soon as there is a result
 * to draw it over.
 */
export function greetWithLine(): void {
  photoView.set({ split: from })
  void filteredPhoto
    .until(({ of }) => of !== undefined && of.image === photoNow()?.image)
    .then(draw)
}

function draw(): void {
  const begun = performance.now() + wait
  let last = from
  const move = (now: number) => {
    // Whoever takes the line has it.
    if (photoView.get().split !== last) return
    const part = Math.min(1, Math.max(0, (now - begun) / lasts))
    const eased = part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) ** 2
    last = from + (to - from) * eased
    photoView.set({ split: last })
    if (part < 1) requestAnimationFrame(move)
  }
  requestAnimationFrame(move)
}
