import { learn } from '#labs/learn/learn.ts'
import { findingOf } from '#labs/learn/model/pair/finding.ts'
import { shownFit } from '#labs/learn/model/pair/verdict.ts'
import { useShown } from '#labs/learn/view/useShown.ts'
import { pairSearchOf } from '#labs/learn/work/pairSearch.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

/** Hook: the search, the size that is looked at with its fit, and what was found; undefined in another view. */
export function usePair() {
  const lab = useLab(learn)
  const search = pairSearchOf(lab).use((now) => now)
  const shown = useShown('pair')
  const channel = lab.session.useSettings((settings) => settings.pairChannel)
  if (!shown) return undefined
  const { side } = shown.scene
  const sizes = search.tried.flatMap((each) => {
    const of = search.fits[each]
    return of ? [of] : []
  })
  const fits = sizes.map((of) => shownFit(of, channel))
  return {
    lab,
    search,
    side,
    channel,
    fits,
    fit: fits.find((each) => each.side === side),
    /** All fits of the size, of each channel. */
    ofSize: search.fits[side] ?? [],
    /** What all sizes tell together. */
    finding: findingOf(sizes, channel),
    /** Whether all sizes are worked out. */
    isDone: search.tried.length > 0 && fits.length === search.tried.length && !search.isRunning,
  }
}

export type ShownPair = NonNullable<ReturnType<typeof usePair>>
