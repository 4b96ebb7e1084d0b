import type { ComponentType } from 'react'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import { digits } from '#labs/digits/digits.ts'
import type { DigitsScene } from '#labs/digits/model/digitsLayer.ts'
import type { Look } from '#labs/digits/model/looked.ts'
import type { Square } from '#labs/digits/model/squares.ts'
import type { UnitPlace } from '#labs/digits/model/unit.ts'
import type { DigitsSettings } from '#labs/digits/settings.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { isSame } from '#state/settingsStore.ts'
import type { InputProps } from './digitsFaces.ts'
import { ReceivedDigit } from './ReceivedDigit.tsx'

interface ReceivedProps {
  readonly scene: DigitsScene
  readonly settings: DigitsSettings
  /** What is tried. */
  readonly look: Look | undefined
  /** What the view has in place of a digit whose pixels are units. */
  readonly Input: ComponentType<InputProps> | undefined
  readonly at: readonly [drawn: GridBox, scaled: GridBox, centred: GridBox]
}

/** What becomes of the drawing before the networks get it, and what they get. */
export function Received({ scene, settings, look, Input = PixelInput, at }: ReceivedProps) {
  const { preparation } = scene
  const [first, second, third] = at
  return (
    <>
      {settings.from !== 'test' && (
        <>
          <ReceivedDigit name="Drawn" box={first} values={preparation.drawn} />
          <ReceivedDigit name="Scaled" box={second} values={preparation.scaled} />
        </>
      )}
      <Input
        scene={scene}
        box={third}
        title={treatmentText({ ...settings, ...look?.shift }, look?.square)}
      />
    </>
  )
}

/** A digit of which every pixel can be looked at. */
function PixelInput({ scene, box, title }: InputProps) {
  const { pointing, session } = useLab(digits)
  return (
    <ReceivedDigit
      name="They get"
      title={title}
      box={box}
      values={scene.pixels}
      onPoint={(cell) => pointing.pointAt(cell && placeOf(cell))}
      onPick={(cell) => {
        const place = placeOf(cell)
        const isChosen = isSame(session.settings().unit, place)
        session.notify(session.change({ unit: isChosen ? undefined : place }))
      }}
    />
  )
}

/** What was done to the digit, in short. */
function treatmentText(
  { prepared, down, right, erased }: DigitsSettings,
  tried: Square | undefined,
): string {
  const squares = erased.length + (tried ? 1 : 0)
  const done = [(down !== 0 || right !== 0) && 'moved', squares > 0 && `${squares} erased`].filter(
    (part) => part !== false,
  )
  return ` ${done.length > 0 ? done.join(', ') : prepared ? 'centred' : 'as drawn'}`
}

function placeOf({ row, column }: Cell): UnitPlace {
  return { side: 'conv', row: -1, channel: 0, y: row, x: column }
}
