import { learn } from '#labs/learn/learn.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { ComposeStrip } from './compose/ComposeStrip.tsx'
import { FilterStrip } from './filter/FilterStrip.tsx'
import { BankStrip } from './bank/BankStrip.tsx'
import { HeartStrip } from './heart/HeartStrip.tsx'
import { ReadStrip } from './read/ReadStrip.tsx'

const strips = {
  filter: FilterStrip,
  compose: ComposeStrip,
  bank: BankStrip,
  heart: HeartStrip,
  read: ReadStrip,
}

/** What the view that is shown says of an update. */
export function LearnStrip() {
  const Shown = strips[useLab(learn).useLayer().show]
  return <Shown />
}
