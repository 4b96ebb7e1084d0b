import { useState } from 'react'
import { axisLimits, bothLimits } from '#labs/slide/model/limits.ts'
import type { PairValue } from '#labs/slide/model/pairSetting.ts'
import { slideTable } from '#labs/slide/settings.ts'
import { slide } from '#labs/slide/slide.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { Switch } from '#ui/Switch.tsx'

const names = ['stride', 'dilation', 'outputPadding'] as const

/** One slider for both axes, or one for each. */
export function PairControl(props: {
  readonly name: (typeof names)[number]
  readonly isApart: boolean
}) {
  const { name, isApart } = props
  const { session } = useLab(slide)
  const settings = session.useSettings((all) => all)
  const [vertical, horizontal] = settings[name]
  const { label, help } = slideTable[name]
  const down = axisLimits(settings, 'vertical')[name]
  const across = axisLimits(settings, 'horizontal')[name]
  const slider = (
    of: string,
    value: number,
    limits: typeof down,
    pairOf: (next: number) => PairValue,
  ) => (
    <NumberSlider
      key={of}
      {...{ value, limits, help }}
      label={label + of}
      onChange={(next, isActive) =>
        session.notify(session.change({ [name]: pairOf(next) }, isActive ? name : undefined))
      }
      onChangeEnd={session.endGesture}
    />
  )
  if (!isApart && vertical === horizontal)
    return slider('', vertical, bothLimits(down, across), (next) => [next, next])
  return [
    slider(', vertical', vertical, down, (next) => [next, horizontal]),
    slider(', horizontal', horizontal, across, (next) => [vertical, next]),
  ]
}

/** Hook: whether the axes are set apart, and the switch for it; joining makes the horizontal one like the vertical. */
export function useApart(): { isApart: boolean; control: React.ReactNode } {
  const { session } = useLab(slide)
  const settings = session.useSettings((all) => all)
  const [isWished, setWished] = useState(false)
  const isApart = isWished || names.some((name) => settings[name][0] !== settings[name][1])
  const join = (isOn: boolean) => {
    setWished(isOn)
    if (isOn) return
    const alike = names.map((name) => [name, [settings[name][0], settings[name][0]]])
    session.notify(session.change(Object.fromEntries(alike)))
  }
  return {
    isApart,
    control: (
      <Switch
        label="Axes apart"
        help="Vertical and horizontal numbers of their own."
        isOn={isApart}
        onChange={join}
      />
    ),
  }
}
