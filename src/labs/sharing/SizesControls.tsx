import { Section } from '#ui/Section.tsx'
import { SettingControl } from '#ui/SettingControl.tsx'
import { Slider } from '#ui/Slider.tsx'
import { Field } from '#ui/Field.tsx'
import { NumberBox } from '#ui/NumberBox.tsx'
import { useTypedProblem } from '#ui/useTypedProblem.ts'
import { knownLayer, leastSize, mostSize } from './knownLayers.ts'
import { sharingSession } from './session.ts'
import { sharingTable } from './settings.ts'

/** Which known layer, and the size of its input on a slider whose steps grow with the size. */
export function SizesControls() {
  return (
    <Section title="Layer">
      <KnownChoice />
      <SizeSlider />
    </Section>
  )
}

/** A known layer comes with the size that it is known for. */
function KnownChoice() {
  const known = sharingSession.useSettings((settings) => settings.known)
  return (
    <SettingControl
      row={sharingTable.known}
      value={known}
      onChange={(id) =>
        sharingSession.tell(sharingSession.change({ known: id, size: knownLayer(id).size }))
      }
    />
  )
}

function SizeSlider() {
  const { known, size } = sharingSession.useSettings(({ known: id, size: side }) => ({
    known: id,
    size: side,
  }))
  const limits = { min: leastSize(knownLayer(known)), max: mostSize, step: 1 }
  const [problem, setProblem] = useTypedProblem(size, limits)
  const set = (value: number, isActive: boolean) =>
    sharingSession.tell(
      sharingSession.change({ size: held(value, limits) }, isActive ? 'size' : undefined),
    )
  return (
    <Field
      label={sharingTable.size.label}
      help={sharingTable.size.help}
      problem={problem}
      beside={({ controlId, labelId, describedBy }) => (
        <NumberBox
          id={controlId}
          labelledBy={labelId}
          describedBy={describedBy}
          value={size}
          limits={limits}
          isInvalid={problem !== undefined}
          onChange={set}
          onChangeEnd={sharingSession.endGesture}
          onProblem={setProblem}
        />
      )}
    >
      {({ labelId, describedBy }) => (
        <Slider
          labelledBy={labelId}
          describedBy={describedBy}
          // Doublings: each takes as much of the track as any other.
          value={Math.log2(size)}
          limits={{ min: Math.log2(limits.min), max: Math.log2(limits.max), step: doubling }}
          valueText={`${size} by ${size} pixels`}
          onChange={(value, isActive) => set(sizeAt(value, size), isActive)}
          onChangeEnd={sharingSession.endGesture}
        />
      )}
    </Field>
  )
}

/** A step of the slider, in doublings. */
const doubling = 0.05

function held(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(max, Math.max(min, Math.round(value)))
}

/** The size at a place of the slider; a step that is less than a pixel is one. */
function sizeAt(place: number, from: number): number {
  const size = Math.round(2 ** place)
  return size === from ? from + Math.sign(place - Math.log2(from)) : size
}
