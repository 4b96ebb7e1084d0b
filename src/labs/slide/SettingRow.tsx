import { SettingControl } from '#ui/SettingControl.tsx'
import { slideSession } from './session.ts'
import { type SlideSettings, slideTable } from './settings.ts'

type Simple =
  | 'colour'
  | 'convolution'
  | 'mode'
  | 'padding'
  | 'paddingMode'
  | 'groups'
  | 'bias'
  | 'activation'
  | 'colours'
  | 'scale'
  | 'reveal'

/** The control of a setting, made from its row. */
export function SettingRow<K extends Simple>(props: { readonly name: K }) {
  const { name } = props
  const row = slideTable[name]
  const value = slideSession.useSettings((settings) => settings[name])
  const limits = slideSession.useSettings((settings) => row.limits?.(settings))
  return (
    <SettingControl<SlideSettings[K]>
      row={row}
      value={value}
      limits={limits}
      onChange={(next, gestureActive) =>
        slideSession.tell(slideSession.change({ [name]: next }, gestureActive ? name : undefined))
      }
      onChangeEnd={slideSession.endGesture}
    />
  )
}
