import { useRef } from 'react'
import { useKeptPicture } from '#parts/picture/useKeptPicture.ts'
import { useElementSize } from '#ui/useElementSize.ts'
import stageStyles from '#ui/stage.module.css'
import { equivarianceSession } from './session.ts'
import { Find } from './Find.tsx'
import { Square } from './Square.tsx'

/** The picture of the lab: the square of both ways, or a pattern that is looked for. */
export function EquivarianceStage() {
  useKeptPicture(equivarianceSession)
  const stage = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const { width, height } = useElementSize(stage)
  const line = useElementSize(probe).height
  const show = equivarianceSession.useSettings((settings) => settings.show)
  const Figure = show === 'find' ? Find : Square
  return (
    <div ref={stage} className={stageStyles.stage}>
      <span ref={probe} className={stageStyles.probe} aria-hidden="true" />
      {width > 0 && line > 0 && <Figure width={width} height={height} line={line} />}
    </div>
  )
}
