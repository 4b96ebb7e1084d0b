import type { SlideLab } from '#labs/slide/slide.ts'

/** What Escape takes back: the pin, else the brush; false when there is neither. */
export function escapeInSlide({ pointing }: SlideLab): boolean {
  if (pointing.clearPin()) return true
  const isPainting = pointing.get().tool === 'paint'
  pointing.set({ tool: 'look' })
  return isPainting
}
