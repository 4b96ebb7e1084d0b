import { SettingControl } from '#ui/SettingControl.tsx'
import { photoSession } from './session.ts'
import { type PhotoSettings, photoTable } from './settings.ts'

type Simple = 'colour' | 'gradient' | 'tone' | 'border' | 'stride' | 'dilation'

/** The control of a setting, made from its row. */
export function PhotoRow<K extends Simple>({ name }: { readonly name: K }) {
  const row = photoTable[name]
  const value = photoSession.useSettings((settings) => settings[name])
  const limits = photoSession.useSettings((settings) => row.limits?.(settings))
  return (
    <SettingControl<PhotoSettings[K]>
      row={row}
      value={value}
      limits={limits}
      onChange={(next, isActive) =>
        photoSession.tell(photoSession.change({ [name]: next }, isActive ? name : undefined))
      }
      onChangeEnd={photoSession.endGesture}
    />
  )
}
