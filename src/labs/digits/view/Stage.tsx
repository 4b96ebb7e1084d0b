import { useMemo, useRef } from 'react'
import { digits } from '#labs/digits/digits.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import stageStyles from '#ui/stage.module.css'
import { useElementSize } from '#ui/useElementSize.ts'
import { AnswerBars } from './AnswerBars.tsx'
import { Curve } from './Curve.tsx'
import styles from './Digits.module.css'
import { digitsFigures } from './digitsFigures.ts'
import { useFaces } from './faces.ts'
import { Pad } from './Pad.tsx'
import { PadTools } from './PadTools.tsx'
import { Received } from './Received.tsx'
import { useAnswers } from './useAnswers.ts'

/** The picture of the lab: one drawing, what is made of it, and what the view shows of the two networks that read it. */
export function DigitsStage() {
  const stage = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const { width, height } = useElementSize(stage)
  const line = useElementSize(probe).height
  return (
    <div ref={stage} className={`${stageStyles.stage} ${styles.stage}`}>
      <span ref={probe} className={stageStyles.probe} aria-hidden="true" />
      {width > 0 && line > 0 && <Figures width={width} height={height} line={line} />}
    </div>
  )
}

function Figures(props: {
  readonly width: number
  readonly height: number
  readonly line: number
}) {
  const { width, height, line } = props
  const shown = useAnswers()
  const { layer, scene } = shown
  const faces = useFaces(useLab(digits), layer.settings.show)
  const heightOf = faces?.narrowHeight
  const figures = useMemo(
    () => digitsFigures(width, height, line, heightOf),
    [width, height, line, heightOf],
  )
  const { rest } = figures
  return (
    <div
      data-figures=""
      className={styles.figures}
      style={{ height: Math.max(rest.y + rest.height, height) }}
    >
      <PadTools at={figures.tools} />
      <Pad
        layer={layer}
        steps={layer.settings.from === 'test' ? 0 : scene.steps}
        at={figures.pad}
      />
      <Received
        scene={scene}
        settings={layer.settings}
        look={shown.look}
        Input={faces?.Input}
        at={figures.steps}
      />
      {figures.answers &&
        (['conv', 'dense'] as const).map((side) => {
          const answered = shown.answers[side]
          return (
            answered && (
              <AnswerBars
                key={side}
                side={side}
                rows={answered.net.rows}
                answer={answered.answer}
                at={figures.answers![side]}
                isBlank={!scene.pixels.some((value) => value > 0)}
                isStill={faces?.Input !== undefined}
                truth={shown.truth}
              />
            )
          )
        })}
      {faces && <faces.Figure shown={shown} figures={figures} line={line} />}
      <Curve at={figures.curve} />
    </div>
  )
}
