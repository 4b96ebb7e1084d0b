import { useLab } from '#parts/lab/LabContext.tsx'
import { slide } from '#labs/slide/slide.ts'
import { useState } from 'react'
import type { Sides } from '#core/convGeometry.ts'
import { FieldPairs } from '#ui/FieldPairs.tsx'
import { NumberInput } from '#ui/NumberInput.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { Switch } from '#ui/Switch.tsx'
import { axisLimits, bothLimits } from '#labs/slide/model/limits.ts'
import { PairControl, useApart } from './PairControl.tsx'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import { SettingRow, SettingRows } from '#parts/SettingRow.tsx'

/** What the layer does with the kernel: stride, dilation, padding, bias, activation. */
export function LayerControls() {
  const { session } = useLab(slide)
  const mode = session.useSettings((settings) => settings.mode)
  const padding = session.useSettings((settings) => settings.padding)
  const channels = session.useSettings((settings) => pictureShape(settings).channels)
  const { isApart, control } = useApart()
  const isTransposed = mode === 'transposed'
  return (
    <>
      <SettingRow session={session} name="mode" />
      <PairControl name="stride" isApart={isApart} />
      <PairControl name="dilation" isApart={isApart} />
      {!isTransposed && <SettingRow session={session} name="padding" />}
      {padding === 'custom' && <Pads />}
      {!isTransposed && <SettingRow session={session} name="paddingMode" />}
      {isTransposed && <PairControl name="outputPadding" isApart={isApart} />}
      {control}
      {channels === 3 && <SettingRow session={session} name="groups" />}
      <SettingRows session={session} names={['bias', 'activation']} />
    </>
  )
}

/** Padding by amount: one number for all sides, or one for each. */
function Pads() {
  const { session } = useLab(slide)
  const pads = session.useSettings((settings) => settings.pads)
  const settings = session.useSettings((all) => all)
  const down = axisLimits(settings, 'vertical')
  const across = axisLimits(settings, 'horizontal')
  const [isWished, setWished] = useState(false)
  const isEach = isWished || new Set(Object.values(pads)).size > 1
  const change = (next: Sides, gestureActive: boolean) =>
    session.notify(session.change({ pads: next }, gestureActive ? 'pads' : undefined))
  const limits = {
    top: down.padBefore,
    bottom: down.padAfter,
    left: across.padBefore,
    right: across.padAfter,
  }
  return (
    <>
      {isEach ? (
        <FieldPairs>
          {(['top', 'right', 'bottom', 'left'] as const).map((side) => (
            <NumberInput
              key={side}
              label={`Pad ${side}`}
              value={pads[side]}
              limits={limits[side]}
              onChange={(value, gesture) => change({ ...pads, [side]: value }, gesture)}
              onChangeEnd={session.endGesture}
            />
          ))}
        </FieldPairs>
      ) : (
        <NumberSlider
          label="Padding amount"
          help="Cells added on every side."
          value={pads.top}
          limits={bothLimits(down.padBoth, across.padBoth)}
          onChange={(value, gesture) =>
            change({ top: value, right: value, bottom: value, left: value }, gesture)
          }
          onChangeEnd={session.endGesture}
        />
      )}
      <Switch
        label="Sides apart"
        help="Top, right, bottom and left with numbers of their own."
        isOn={isEach}
        onChange={(isOn) => {
          setWished(isOn)
          const { top } = pads
          if (!isOn) change({ top, right: top, bottom: top, left: top }, false)
        }}
      />
    </>
  )
}
