import { styleOf } from './styleOf.ts'

/** How high that is which a stage scrolls; 0 where it scrolls nothing. */
export function scrolledHeight(stage: HTMLElement): number {
  const scrolled = [...stage.querySelectorAll<HTMLElement>('[style]')].filter(
    ({ parentElement }) =>
      parentElement && styleOf(parentElement).get('overflow')?.includes('auto'),
  )
  return Math.max(0, ...scrolled.map(({ style }) => Number.parseFloat(style.height) || 0))
}
