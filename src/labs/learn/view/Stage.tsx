import { useRef } from 'react'
import stageStyles from '#ui/stage.module.css'
import { useElementSize } from '#ui/useElementSize.ts'
import { FilterStage } from './filter/FilterStage.tsx'

/** The picture of the lab: the view that is shown. */
export function LearnStage() {
  const stage = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const { width, height } = useElementSize(stage)
  const line = useElementSize(probe).height
  return (
    <div ref={stage} className={stageStyles.stage}>
      <span ref={probe} className={stageStyles.probe} aria-hidden="true" />
      {width > 0 && line > 0 && <FilterStage width={width} height={height} line={line} />}
    </div>
  )
}
