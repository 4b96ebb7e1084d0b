import { useMediaQuery } from '#state/useMediaQuery.ts'

/**
 * How the shell lies in the window: 'wide', rail, picture and panel side by side; 'narrow', one under
 * the other, as on a phone held upright; 'flat', as on a phone on its side, where every row counts.
 */
export type WindowShape = 'wide' | 'narrow' | 'flat'

/** The shape of the window, followed; under 300 px of height, as at 400 % zoom, the page scrolls instead. */
export function useWindowShape(): WindowShape {
  const isFlat = useMediaQuery('(300px <= height < 480px) and (width >= 560px)')
  const isNarrow = useMediaQuery('(width < 900px)')
  if (isFlat) return 'flat'
  return isNarrow ? 'narrow' : 'wide'
}
