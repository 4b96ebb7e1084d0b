import { useMemo } from 'react'
import { chanceRamp } from '#labs/digits/view/chanceRamp.ts'
import styles from '#labs/digits/view/Digits.module.css'
import type { FigureProps } from '#labs/digits/view/digitsFaces.ts'
import { digits } from '#labs/digits/digits.ts'
import { shiftMapsOf } from '#labs/digits/work/shiftMaps.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Legend } from '#ui/Legend.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { viewArea } from '#labs/digits/view/digitsFigures.ts'
import { shiftFigures } from './shiftFigures.ts'
import { ShiftGrid } from './ShiftGrid.tsx'
import { ShiftPlot } from './ShiftPlot.tsx'

/** What both networks answer wherever the digit is moved to, and how well networks read digits that are moved. */
export function ShiftFigure({ shown, figures, line }: FigureProps) {
  const lab = useLab(digits)
  const palette = usePalette()
  const ramp = useMemo(() => chanceRamp(palette), [palette])
  const { maps, isBehind } = shiftMapsOf(lab).use((value) => value)
  const { isNarrow } = figures
  const { nets, legend, hint, plot } = useMemo(
    () => shiftFigures(viewArea(figures), line, isNarrow),
    [figures, line, isNarrow],
  )
  return (
    <>
      {(['conv', 'dense'] as const).map((side) => (
        <ShiftGrid
          key={side}
          side={side}
          net={shown.answers[side]?.net}
          problem={shown.problem}
          map={maps[side]}
          isBehind={isBehind}
          ramp={ramp}
          look={shown.look?.shift}
          isShort={nets[side].head.width < 15 * line}
          {...nets[side]}
        />
      ))}
      <div className={styles.curve} style={{ left: legend.x, top: legend.y, width: legend.width }}>
        <Legend ramp={ramp} texts={['0 %', '100 % likely']} />
      </div>
      <p className={styles.hint} style={{ left: hint.x, top: hint.y, width: hint.width }}>
        Outlined: where it says that.
      </p>
      <ShiftPlot shown={shown} at={plot} />
    </>
  )
}
