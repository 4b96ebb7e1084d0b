import { useMemo } from 'react'
import { montage, montageIn, placeIn } from '#draw/montage.ts'
import { spokenNumber } from '#draw/numberWords.ts'
import { createRamp } from '#draw/ramp.ts'
import { inkOutline } from '#labs/digits/model/inkOutline.ts'
import type { SumRow } from '#labs/digits/model/netRows.ts'
import { unitMap } from '#labs/digits/model/unitTerms.ts'
import { Caption } from '#ui/Caption.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { MontageFrame } from '#ui/MontageFrame.tsx'
import stageStyles from '#ui/stage.module.css'
import { usePalette } from '#ui/usePalette.ts'
import styles from '#labs/digits/view/Digits.module.css'
import type { Area } from '#labs/digits/view/digitsFigures.ts'

/** The weights of a unit as pictures, one for each channel that it reads. */
export function UnitWeights(props: {
  readonly row: SumRow
  /** Its number in the row. */
  readonly unit: number
  /** The digit, where its outline is laid over the weights. */
  readonly pixels: Float32Array | undefined
  readonly at: Area
}) {
  const { row, unit, pixels, at } = props
  const palette = usePalette()
  const { geometry, weight } = row
  const { groupInputChannels: count, kernelHeight: side, kernelWidth: wide } = geometry
  const map = unitMap(row, unit)
  const placed = useMemo(() => {
    const forms = Array.from({ length: count }, (_, each) => each + 1)
      .filter((across) => count % across === 0)
      .map((across) => ({ count, side, wide, across, gap: count > 1 ? 1 : 0 }))
    return montageIn(forms, at, 22)
  }, [count, side, wide, at])
  const scene = useMemo(() => {
    const size = count * side * wide
    const weights = weight.data.subarray(map * size, (map + 1) * size)
    const reach = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6)
    const ramp = createRamp('signed', -reach, reach, palette)
    return { ...montage(placed.form, weights), ramp, isBare: true }
  }, [placed, weight, map, count, side, wide, palette])
  const slices = count > 1 ? `${count} slices of ${side}×${wide}` : `${side}×${wide}`
  return (
    <>
      <Caption box={placed.box} meaning="kernel" title={` ${slices}`} room={at.width}>
        Its weights
      </Caption>
      <MatrixGrid
        label={`Weights, ${slices}`}
        scene={scene}
        box={placed.box}
        drag="cells"
        describe={(cell) => {
          const place = placeIn(placed.form, cell)
          const value = scene.values[cell.row * scene.columns + cell.column]!
          return place
            ? `${count > 1 ? `slice ${place.picture + 1}, ` : ''}row ${place.row + 1}, column ${place.column + 1}: ${spokenNumber(value)}`
            : 'between two'
        }}
        onPoint={() => undefined}
      />
      {count > 1 && <MontageFrame at={placed} />}
      {pixels && (
        <svg className={stageStyles.marks} aria-hidden="true">
          <path className={styles.outline} d={inkOutline(pixels, placed.box)} />
        </svg>
      )}
    </>
  )
}
