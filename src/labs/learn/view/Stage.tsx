import { useRef } from 'react'
import stageStyles from '#ui/stage.module.css'
import { useElementSize } from '#ui/useElementSize.ts'
import { learn } from '#labs/learn/learn.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { ComposeStage } from './compose/ComposeStage.tsx'
import { FilterStage } from './filter/FilterStage.tsx'
import { BankStage } from './bank/BankStage.tsx'
import { HeartStage } from './heart/HeartStage.tsx'
import { ReadStage } from './read/ReadStage.tsx'

const stages = {
  filter: FilterStage,
  compose: ComposeStage,
  bank: BankStage,
  heart: HeartStage,
  read: ReadStage,
}

/** The picture of the lab: the view that is shown. */
export function LearnStage() {
  const stage = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const { width, height } = useElementSize(stage)
  const line = useElementSize(probe).height
  const Figures = stages[useLab(learn).useLayer().show]
  return (
    <div ref={stage} className={stageStyles.stage}>
      <span ref={probe} className={stageStyles.probe} aria-hidden="true" />
      {width > 0 && line > 0 && <Figures width={width} height={height} line={line} />}
    </div>
  )
}
