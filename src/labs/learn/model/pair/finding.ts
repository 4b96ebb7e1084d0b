import type { KernelFit } from '#core/kernelFit.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'
import { bestFit, idleOf, shownFit, type SizeFits, type Verdict, verdictOn } from './verdict.ts'

/** What all sizes together tell of a pair. */
export interface Finding {
  readonly verdict: Verdict
  /** The smallest kernel that explains as much as any, for the channel that is asked about. */
  readonly best: KernelFit
  readonly largest: KernelFit
  /** The best of each channel, where they have kernels of their own and one for all would not do. */
  readonly own: readonly KernelFit[] | undefined
}

/** What the fits of all sizes, from the smallest on, tell of a channel or of all; undefined without any. */
export function findingOf(
  sizes: readonly SizeFits[],
  channel: LearnSettings['pairChannel'],
): Finding | undefined {
  const fits = sizes.map((of) => shownFit(of, channel))
  const [best, largest] = [bestFit(fits), fits.at(-1)]
  if (!best || !largest) return undefined
  const own = channel === 'all' ? ownBest(sizes) : []
  const idle = own.map(idleOf)
  const verdict =
    own.length > 0 && idle.every((each) => each !== undefined)
      ? (idle.find((each) => each !== 'cut off') ?? 'cut off')
      : verdictOn(best)
  const verdicts = new Set(own.filter((_, at) => !idle[at]).map(verdictOn))
  const isFound = !verdicts.has('none') && !verdicts.has('untold')
  if (verdicts.size === 0 || !isFound || !channelsDiffer(sizes.at(-1)!))
    return { verdict, best, largest, own: undefined }
  const side = Math.max(...own.map((fit) => fit.side))
  return {
    verdict: verdicts.has('nearly') ? 'nearly' : 'convolution',
    best: fits.find((fit) => fit.side === side) ?? best,
    largest,
    own,
  }
}

/** The size from which on kernels leave no more than rounding does; undefined where none does, however much it explains. */
export function enoughSide({ verdict, best, own }: Finding): number | undefined {
  return !own && (verdict === 'convolution' || verdict === 'same') ? best.side : undefined
}

/** Whether the channels have kernels of their own: the one for all leaves more than theirs do. */
export function channelsDiffer(fits: SizeFits): boolean {
  if (fits.length < 4) return false
  const own = fits.slice(0, 3).reduce((sum, { error }) => sum + error / 3, 0)
  return fits[3]!.error > 1.3 * own + 0.05
}

function ownBest(sizes: readonly SizeFits[]): KernelFit[] {
  if ((sizes[0]?.length ?? 0) < 4) return []
  return [0, 1, 2].flatMap((channel) => bestFit(sizes.map((of) => of[channel]!)) ?? [])
}
