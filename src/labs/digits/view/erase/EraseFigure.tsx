import { useMemo } from 'react'
import { errorRamp } from '#draw/ramp.ts'
import { digits } from '#labs/digits/digits.ts'
import { AnswerBars } from '#labs/digits/view/AnswerBars.tsx'
import styles from '#labs/digits/view/Digits.module.css'
import type { FigureProps } from '#labs/digits/view/digitsFaces.ts'
import { viewArea } from '#labs/digits/view/digitsFigures.ts'
import { erasingOf } from '#labs/digits/work/erasing.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Legend } from '#ui/Legend.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { eraseFigures } from './eraseFigures.ts'
import { EraserBoard } from './EraserBoard.tsx'
import { GameBox } from './GameBox.tsx'
import { OcclusionGrid } from './OcclusionGrid.tsx'

/** How the game stands, and which pixels both answers hang on. */
export function EraseFigure({ shown, figures, line }: FigureProps) {
  const palette = usePalette()
  const ramp = useMemo(() => errorRamp(1, palette), [palette])
  const { occlusions, isBehind } = erasingOf(useLab(digits)).use((value) => value)
  const { isNarrow, weights } = figures
  const { board, game, nets, legend, hint } = useMemo(
    () => eraseFigures(viewArea(figures), line, isNarrow),
    [figures, line, isNarrow],
  )
  const { answers, scene, standing, look } = shown
  const isBlank = !scene.pixels.some((value) => value > 0)
  return (
    <>
      {board ? (
        <EraserBoard name="Eraser" title=" 3 × 3 pixels" values={scene.pixels} box={board} />
      ) : (
        <p
          className={styles.hint}
          style={{ left: weights.x, top: weights.y - line, width: weights.width }}
        >
          Press to erase 3 × 3 pixels.
        </p>
      )}
      <GameBox shown={shown} at={game} />
      {(['conv', 'dense'] as const).map((side) => {
        const { head, box, answer } = nets[side]
        const answered = answers[side]
        return (
          <div key={side}>
            <OcclusionGrid
              side={side}
              net={answered?.net}
              problem={shown.problem}
              occlusion={occlusions[side]}
              isBehind={isBehind}
              ramp={ramp}
              pixels={standing.pixels}
              look={look?.square}
              head={head}
              isShort={head.width < 15 * line}
              box={box}
            />
            {answered && answer && (
              <AnswerBars
                side={side}
                rows={answered.net.rows}
                answer={answered.answer}
                at={answer}
                isBlank={isBlank}
                truth={shown.truth}
                isStill
              />
            )}
          </div>
        )
      })}
      <div className={styles.curve} style={{ left: legend.x, top: legend.y, width: legend.width }}>
        <Legend ramp={ramp} texts={['nothing', '100 points lost']} />
      </div>
      <p className={styles.hint} style={{ left: hint.x, top: hint.y, width: hint.width }}>
        Paper: 5 × 5 pixels.
      </p>
    </>
  )
}
