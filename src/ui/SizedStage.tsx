import { type ReactNode, useRef } from 'react'
import stageStyles from './stage.module.css'
import { useElementSize } from './useElementSize.ts'

/** The size of a stage and the height of a line of the words on it, in pixels. */
export interface StageSize {
  readonly width: number
  readonly height: number
  readonly line: number
}

/** A stage whose picture is laid out for its size, from when it has one. */
export function SizedStage({ children }: { children: (size: StageSize) => ReactNode }) {
  const stage = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const { width, height } = useElementSize(stage)
  const line = useElementSize(probe).height
  return (
    <div ref={stage} className={stageStyles.stage}>
      <span ref={probe} className={stageStyles.probe} aria-hidden="true" />
      {width > 0 && line > 0 && children({ width, height, line })}
    </div>
  )
}
