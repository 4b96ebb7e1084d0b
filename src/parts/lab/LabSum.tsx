import type { ReactNode } from 'react'
import { longestSum, type LongestTexts } from '#draw/sum/longestSum.ts'
import type { SumParts } from '#draw/sum/sumParts.ts'
import { writtenSum } from '#draw/sum/writtenSum.ts'
import { isSame } from '#state/settingsStore.ts'
import type { KernelPlace } from '#ui/sum/kernelPlace.ts'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import type { Pointing } from './pointing.ts'

interface LabSumProps<M> {
  readonly pointing: Pick<
    Pointing<M, object>,
    'use' | 'pointAt' | 'togglePin' | 'clearPin' | 'fold'
  >
  readonly parts: SumParts
  /** The output in words: "output 3". */
  readonly place: string
  readonly longest: LongestTexts
  /** What is pointed at when a weight is. */
  readonly markOf: (weight: KernelPlace) => M
  readonly children?: ReactNode
}

/** The sum behind an output of a lab: its products are pointed at and pinned as the weights in the picture are. */
export function LabSum<M>(props: LabSumProps<M>) {
  const { pointing, parts, place, longest, markOf, children } = props
  const { terms, lookedAt } = parts
  const { pinned, unfolded } = pointing.use((view) => view)
  const weights = terms.map((term) => ({
    channel: term.channel,
    row: term.kernelRow,
    column: term.kernelColumn,
  }))
  return (
    <SumStrip
      sum={writtenSum(parts, unfolded)}
      place={place}
      longest={longestSum(parts, longest)}
      lookedAt={lookedAt[0]}
      pinned={pinned && weights.find((weight) => isSame(markOf(weight), pinned))}
      onPoint={(weight) => pointing.pointAt(weight && markOf(weight))}
      onPin={(weight) => pointing.togglePin(markOf(weight))}
      onFold={pointing.fold}
      onEscape={pointing.clearPin}
    >
      {children}
    </SumStrip>
  )
}
