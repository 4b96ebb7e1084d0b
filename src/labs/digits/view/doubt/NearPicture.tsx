import { type ReactNode, useMemo } from 'react'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import { cellText } from '#draw/numberWords.ts'
import { createRamp } from '#draw/ramp.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import { white } from '#labs/digits/model/unitTerms.ts'
import { Caption } from '#ui/Caption.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { usePalette } from '#ui/usePalette.ts'

/** A digit, or how much two differ, with a few words over it. */
export function NearPicture(props: {
  readonly label: string
  readonly meaning: 'input' | 'output' | 'error'
  /** Said after the name over it. */
  readonly title?: string
  readonly box: GridBox
  readonly values: Float32Array
  readonly onPoint: (isPointed: boolean) => void
  readonly children: ReactNode
}) {
  const { label, meaning, title, box, values, onPoint, children } = props
  const palette = usePalette()
  const isSigned = meaning === 'error'
  const scene = useMemo(() => {
    const ramp = isSigned
      ? createRamp('signed', -white, white, palette)
      : createRamp('grey', 0, white, palette)
    // Ink is dark, as on paper.
    const tones = isSigned ? values : values.map((value) => white - value)
    return { rows: inputSide, columns: inputSide, values, tones, ramp, isBare: true }
  }, [values, isSigned, palette])
  const valueAt = ({ row, column }: Cell) => values[row * inputSide + column]!
  return (
    <>
      <Caption box={box} meaning={meaning} title={title}>
        {children}
      </Caption>
      <MatrixGrid
        label={label}
        scene={scene}
        box={box}
        drag="cells"
        describe={(cell) => `${cellText(cell)}: ${valueAt(cell)} of ${white}`}
        onPoint={(cell) => onPoint(cell !== undefined)}
      />
    </>
  )
}
