import { type MatrixLab, wholeSight } from '#labs/matrix/matrix.ts'

/** What Escape takes back: the pin, else the enlargement; false when there is neither. */
export function escapeInMatrix({ pointing }: MatrixLab): boolean {
  if (pointing.clearPin()) return true
  const isEnlarged = pointing.get().sight.zoom > 1
  if (isEnlarged) pointing.set({ sight: wholeSight })
  return isEnlarged
}
