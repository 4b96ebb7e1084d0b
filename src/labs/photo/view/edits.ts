import type { Chain } from '#labs/photo/model/chain.ts'
import { middlePixel } from '#labs/photo/model/layer.ts'
import { followedUpTo } from '#labs/photo/model/followedChain.ts'
import type { PhotoLab } from '#labs/photo/photo.ts'

type Session = PhotoLab['session']

/** Changes the chain so that what was changed is seen. Returns the repair's sentences. */
export function changeChain(session: Session, chain: Chain, gesture?: string): string[] {
  const { chain: before, upTo } = session.settings()
  return session.change({ chain, upTo: followedUpTo(before, chain, upTo) }, gesture)
}

/** Brings the step to about the middle of the photograph, right of the line: more happens there than in its corner. */
export function standInMiddle({ settings, playback }: Session): void {
  playback.seek(middlePixel(settings()))
}
