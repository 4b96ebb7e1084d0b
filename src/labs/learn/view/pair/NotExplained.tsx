import { useMemo } from 'react'
import type { KernelFit } from '#core/kernelFit.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { errorRamp, rampBytes, rampIndex } from '#draw/ramp.ts'
import type { Unexplained } from '#labs/learn/model/pair/pairPictures.ts'
import { sizeFacts } from '#labs/learn/model/pair/pairWords.ts'
import { Legend } from '#ui/Legend.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { PairPicture } from './PairPicture.tsx'
import styles from './PairStage.module.css'

/** Levels that have the darkest colour, and more: what rounding leaves stays light, whatever else there is. */
const mostLevels = 8

/** What the fit does not explain, darker the more. */
export function NotExplained(props: {
  readonly map: Unexplained
  readonly fit: KernelFit
  readonly box: GridBox
  readonly legend: { readonly x: number; readonly y: number; readonly width: number }
}) {
  const { map, fit, box, legend } = props
  const palette = usePalette()
  const ramp = useMemo(() => errorRamp(mostLevels, palette, 1), [palette])
  const image = useMemo((): RgbaImage => {
    const { rows, columns, levels } = map
    const bytes = rampBytes(ramp)
    const data = new Uint8ClampedArray(4 * rows * columns)
    levels.forEach((level, at) => {
      if (Number.isNaN(level)) return
      const colour = 3 * rampIndex(ramp, level)
      data.set(bytes.subarray(colour, colour + 3), 4 * at)
      data[4 * at + 3] = 255
    })
    return { data, width: columns, height: rows }
  }, [map, ramp])
  const { left } = sizeFacts(fit, 0)
  return (
    <>
      <PairPicture
        label="Not explained"
        meaning="error"
        about={`What is not explained: ${left} levels (root mean square), a border of ${(fit.side - 1) / 2} pixels left out`}
        image={image}
        box={box}
      />
      <div className={styles.legend} style={{ left: legend.x, top: legend.y, width: legend.width }}>
        <Legend ramp={ramp} texts={['0', `≥ ${mostLevels} levels`]} />
      </div>
    </>
  )
}
