import type { PhotoLab } from '#labs/photo/photo.ts'
import { filteringOf } from '#labs/photo/work/filtering.ts'
import { photographsOf } from '#labs/photo/work/photographs.ts'

/** Milliseconds. */
const [wait, lasts] = [500, 1600]
const [from, to] = [0.97, 0.5]

/**
 * Draws the line over the photograph once, from what it was to what the filter makes of it: as soon as there is a result
 * to draw it over.
 */
export function playIntro(lab: PhotoLab): void {
  const { image } = photographsOf(lab)
  lab.pointing.set({ split: from })
  void filteringOf(lab)
    .result.until(({ of }) => of !== undefined && of.image === image())
    .then(() => drawLine(lab.pointing))
}

function drawLine(pointing: PhotoLab['pointing']): void {
  const begun = performance.now() + wait
  let last = from
  const move = (now: number) => {
    // Whoever takes the line has it.
    if (pointing.get().split !== last) return
    const fraction = Math.min(1, Math.max(0, (now - begun) / lasts))
    const eased = fraction < 0.5 ? 2 * fraction * fraction : 1 - 2 * (1 - fraction) ** 2
    last = from + (to - from) * eased
    pointing.set({ split: last })
    if (fraction < 1) requestAnimationFrame(move)
  }
  requestAnimationFrame(move)
}
