import { useMemo } from 'react'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import { cellText } from '#draw/numberWords.ts'
import { createRamp } from '#draw/ramp.ts'
import { digits } from '#labs/digits/digits.ts'
import type { DigitsScene } from '#labs/digits/model/digitsLayer.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import type { UnitPlace } from '#labs/digits/model/unit.ts'
import { white } from '#labs/digits/model/unitTerms.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { isSame } from '#state/settingsStore.ts'
import { Caption } from '#ui/Caption.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { usePalette } from '#ui/usePalette.ts'

interface ReceivedProps {
  readonly scene: DigitsScene
  readonly isPrepared: boolean
  readonly isDrawn: boolean
  readonly at: readonly [drawn: GridBox, scaled: GridBox, centred: GridBox]
}

/** What becomes of the drawing before the networks get it, and what they get. */
export function Received({ scene, isPrepared, isDrawn, at }: ReceivedProps) {
  const { preparation, pixels } = scene
  const [first, second, third] = at
  const steps = [
    { name: 'Drawn', box: first, values: preparation.drawn },
    { name: 'Scaled', box: second, values: preparation.scaled },
  ]
  const said = isPrepared ? ' centred' : ' as drawn'
  return (
    <>
      {isDrawn && steps.map((step) => <Digit key={step.name} {...step} isQuiet={!isPrepared} />)}
      <Digit name="They get" title={said} box={third} values={pixels} isInput />
    </>
  )
}

function Digit(props: {
  readonly name: string
  readonly title?: string
  readonly box: GridBox
  readonly values: Float32Array
  readonly isInput?: boolean
  readonly isQuiet?: boolean
}) {
  const { name, title, box, values, isInput = false } = props
  const { pointing, session } = useLab(digits)
  const palette = usePalette()
  const ramp = useMemo(() => createRamp('grey', 0, white, palette), [palette])
  const scene = useMemo(() => {
    // Ink is dark, as on paper.
    const tones = values.map((value) => white - value)
    return { rows: inputSide, columns: inputSide, values, tones, ramp, isBare: true }
  }, [values, ramp])
  const placeOf = ({ row, column }: Cell): UnitPlace => ({
    side: 'conv',
    row: -1,
    channel: 0,
    y: row,
    x: column,
  })
  return (
    <>
      <Caption box={box} meaning="input" title={title}>
        {name}
      </Caption>
      <MatrixGrid
        label={name}
        scene={scene}
        box={box}
        drag="cells"
        describe={(cell) =>
          `${cellText(cell)}: ${values[cell.row * inputSide + cell.column]} of ${white}`
        }
        onPoint={(cell) => isInput && pointing.pointAt(cell && placeOf(cell))}
        {...(isInput && {
          onPick: (cell) => {
            const place = placeOf(cell)
            const isChosen = isSame(session.settings().unit, place)
            session.notify(session.change({ unit: isChosen ? undefined : place }))
          },
        })}
      />
    </>
  )
}
