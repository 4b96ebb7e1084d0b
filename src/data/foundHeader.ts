/** What a reader of one image format found; `damaged` when the bytes contradict the format. */
export type FoundHeader = HeaderFacts | 'damaged' | 'cut short'

export interface HeaderFacts {
  /** In pixels, as stored: an EXIF turn is not applied. */
  readonly width: number
  readonly height: number
  readonly animated?: boolean
  /** Bits per channel, where the header says. */
  readonly bitDepth?: number
  readonly alpha?: boolean
}

/** Facts whose size is a size: NaN (beyond the end) is `cut short`, 0 is `damaged`. */
export function foundHeader(facts: HeaderFacts): FoundHeader {
  if (Number.isNaN(facts.width + facts.height)) return 'cut short'
  return facts.width > 0 && facts.height > 0 ? facts : 'damaged'
}
