import { useRef } from 'react'
import { equivariance } from '#labs/equivariance/equivariance.ts'
import { Find } from '#labs/equivariance/view/find/Find.tsx'
import { Square } from '#labs/equivariance/view/square/Square.tsx'
import { useLab } from '#parts/lab/LabContext.tsx'
import stageStyles from '#ui/stage.module.css'
import { useElementSize } from '#ui/useElementSize.ts'

/** The picture of the lab: the square of both ways, or a pattern that is looked for. */
export function EquivarianceStage() {
  const { session } = useLab(equivariance)
  const stage = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const { width, height } = useElementSize(stage)
  const line = useElementSize(probe).height
  const show = session.useSettings((settings) => settings.show)
  const Figure = show === 'find' ? Find : Square
  return (
    <div ref={stage} className={stageStyles.stage}>
      <span ref={probe} className={stageStyles.probe} aria-hidden="true" />
      {width > 0 && line > 0 && <Figure {...{ width, height, line }} />}
    </div>
  )
}
