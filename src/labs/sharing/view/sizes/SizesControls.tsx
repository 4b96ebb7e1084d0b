import { useLab } from '#parts/lab/LabContext.tsx'
import { sharing } from '#labs/sharing/sharing.ts'
import { Section } from '#ui/Section.tsx'
import { SettingControl } from '#ui/SettingControl.tsx'
import { Slider } from '#ui/Slider.tsx'
import { NumberInput } from '#ui/NumberInput.tsx'
import { nearestLegal } from '#core/limits.ts'
import { knownLayer } from '#labs/sharing/model/knownLayers.ts'
import { sizeLimits } from '#labs/sharing/model/limits.ts'
import { sharingTable } from '#labs/sharing/settings.ts'

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
  const { session } = useLab(sharing)
  const known = session.useSettings((settings) => settings.known)
  return (
    <SettingControl
      row={sharingTable.known}
      value={known}
      onChange={(id) => session.notify(session.change({ known: id, size: knownLayer(id).size }))}
    />
  )
}

function SizeSlider() {
  const { session } = useLab(sharing)
  const { known, size } = session.useSettings(({ known: id, size: side }) => ({
    known: id,
    size: side,
  }))
  const limits = sizeLimits({ known })
  const set = (value: number, isActive: boolean) =>
    session.notify(
      session.change({ size: nearestLegal(value, limits) }, isActive ? 'size' : undefined),
    )
  return (
    <NumberInput
      label={sharingTable.size.label}
      help={sharingTable.size.help}
      value={size}
      limits={limits}
      onChange={set}
      onChangeEnd={session.endGesture}
    >
      {(names) => (
        <Slider
          {...names}
          // Doublings: each takes as much of the track as any other.
          value={Math.log2(size)}
          limits={{ min: Math.log2(limits.min), max: Math.log2(limits.max), step: doubling }}
          valueText={`${size} by ${size} pixels`}
          onChange={(value, isActive) => set(sizeAt(value, size), isActive)}
          onChangeEnd={session.endGesture}
        />
      )}
    </NumberInput>
  )
}

/** A step of the slider, in doublings. */
const doubling = 0.05

/** The size at a position of the slider, in doublings; a step that is less than a pixel is one. */
function sizeAt(doublings: number, from: number): number {
  const size = Math.round(2 ** doublings)
  return size === from ? from + Math.sign(doublings - Math.log2(from)) : size
}
