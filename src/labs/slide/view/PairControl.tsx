import { useLab } from '#parts/lab/LabContext.tsx'
import { slide } from '#labs/slide/slide.ts'
import { useState } from 'react'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { Switch } from '#ui/Switch.tsx'
import { axisLimits, bothLimits, type Axis } from '#labs/slide/model/limits.ts'
import type { PairValue } from '#labs/slide/model/pairSetting.ts'
import { type SlideSettings, slideTable } from '#labs/slide/settings.ts'

type PairName = 'stride' | 'dilation' | 'outputPadding'

/** One slider for both axes, or one for each. */
export function PairControl({ name, isApart }: { name: PairName; isApart: boolean }) {
  const { session } = useLab(slide)
  const [vertical, horizontal] = session.useSettings((settings) => settings[name])
  const row = slideTable[name]
  const change = (pair: PairValue, gestureActive: boolean) =>
    session.notify(session.change({ [name]: pair }, gestureActive ? name : undefined))
  const down = useAxisLimits(name, 'vertical')
  const across = useAxisLimits(name, 'horizontal')
  const common = { help: row.help, onChangeEnd: session.endGesture }
  if (!isApart && vertical === horizontal) {
    return (
      <NumberSlider
        {...common}
        label={row.label}
        value={vertical}
        limits={bothLimits(down, across)}
        onChange={(value, gesture) => change([value, value], gesture)}
      />
    )
  }
  return (
    <>
      <NumberSlider
        {...common}
        label={`${row.label}, vertical`}
        value={vertical}
        limits={down}
        onChange={(value, gesture) => change([value, horizontal], gesture)}
      />
      <NumberSlider
        {...common}
        label={`${row.label}, horizontal`}
        value={horizontal}
        limits={across}
        onChange={(value, gesture) => change([vertical, value], gesture)}
      />
    </>
  )
}

/** Hook: whether the axes are set apart, and the switch for it; joining makes the horizontal one like the vertical. */
export function useApart(): { isApart: boolean; control: React.ReactNode } {
  const { session } = useLab(slide)
  const { stride, dilation, outputPadding } = session.useSettings((settings) => ({
    stride: settings.stride,
    dilation: settings.dilation,
    outputPadding: settings.outputPadding,
  }))
  const [isWished, setWished] = useState(false)
  const isApart = isWished || [stride, dilation, outputPadding].some(([v, h]) => v !== h)
  const join = (isOn: boolean) => {
    setWished(isOn)
    if (isOn) return
    const alike = ([v]: PairValue): PairValue => [v, v]
    session.notify(
      session.change({
        stride: alike(stride),
        dilation: alike(dilation),
        outputPadding: alike(outputPadding),
      }),
    )
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

function useAxisLimits(name: PairName, axis: Axis) {
  const { session } = useLab(slide)
  return session.useSettings((settings: SlideSettings) => axisLimits(settings, axis)[name])
}
