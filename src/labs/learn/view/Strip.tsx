import { learn } from '#labs/learn/learn.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { FilterStrip } from './filter/FilterStrip.tsx'
import { PairStrip } from './pair/PairStrip.tsx'

const strips = { filter: FilterStrip, pair: PairStrip }

/** What the view that is shown says of an update. */
export function LearnStrip() {
  const Shown = strips[useLab(learn).useLayer().show]
  return <Shown />
}
