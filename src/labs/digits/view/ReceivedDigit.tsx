import { useMemo } from 'react'
import type { GridBox } from '#draw/gridBox.ts'
import { cellText } from '#draw/numberWords.ts'
import { createRamp } from '#draw/ramp.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import { white } from '#labs/digits/model/unitTerms.ts'
import { Caption } from '#ui/Caption.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import type { MatrixGridProps } from '#ui/matrixGridProps.ts'
import { usePalette } from '#ui/usePalette.ts'

/** Pixels under which there is room for the name of a digit alone. */
const titled = 110

interface ReceivedDigitProps extends Partial<
  Pick<MatrixGridProps, 'describe' | 'onPoint' | 'onPick' | 'current'>
> {
  readonly name: string
  readonly title?: string
  readonly box: GridBox
  /** [28, 28], 0 to 255 */
  readonly values: Float32Array
}

/** A digit as pixels, with its name over it. */
export function ReceivedDigit(props: ReceivedDigitProps) {
  const { name, title, box, values, describe, onPoint = ignore, ...handlers } = props
  const palette = usePalette()
  const ramp = useMemo(() => createRamp('grey', 0, white, palette), [palette])
  const scene = useMemo(() => {
    // Ink is dark, as on paper.
    const tones = values.map((value) => white - value)
    return { rows: inputSide, columns: inputSide, values, tones, ramp, isBare: true }
  }, [values, ramp])
  const isTitled = box.columns * box.cell >= titled
  return (
    <>
      <Caption box={box} meaning="input" title={isTitled ? title : undefined}>
        {name}
      </Caption>
      <MatrixGrid
        label={name}
        scene={scene}
        box={box}
        drag="cells"
        describe={
          describe ??
          ((cell) => `${cellText(cell)}: ${values[cell.row * inputSide + cell.column]} of ${white}`)
        }
        onPoint={onPoint}
        {...handlers}
      />
    </>
  )
}

function ignore() {
  return undefined
}
