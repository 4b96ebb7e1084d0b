import type { Chain } from './chain.ts'
import { followedUpTo } from './followedChain.ts'
import { photoSession } from './session.ts'

/** Changes the chain so that what was changed is seen. Returns the repair's sentences. */
export function changeChain(chain: Chain, gesture?: string): string[] {
  const { chain: before, upTo } = photoSession.settings()
  return photoSession.change({ chain, upTo: followedUpTo(before, chain, upTo) }, gesture)
}
