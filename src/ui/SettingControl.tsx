import { Choice } from './Choice.tsx'
import type { Option } from './choiceProps.ts'
import type { Limits } from '#core/limits.ts'
import type { Threshold } from '#core/threshold.ts'
import { NumberSlider } from './NumberSlider.tsx'
import { Switch } from './Switch.tsx'

export interface SettingControlProps<V> {
  /** The part of a settings row that a person sees. */
  readonly row: {
    readonly label: string
    readonly help?: string | undefined
    readonly options?: readonly Option<V>[] | undefined
    readonly threshold?: Threshold | undefined
  }
  readonly value: V
  /** For numbers: the legal range under the other settings. */
  readonly limits?: Limits | undefined
  readonly onChange: (value: V, gestureActive: boolean) => void
  readonly onChangeEnd?: (() => void) | undefined
}

/** The control that fits the value: a choice for options, a switch for a flag, a slider for a number. */
export function SettingControl<V>(props: SettingControlProps<V>) {
  const { row, value, limits, onChange, onChangeEnd } = props
  const common = { label: row.label, help: row.help }
  const change = onChange as (value: unknown, gestureActive: boolean) => void

  if (row.options) {
    return (
      <Choice
        {...common}
        value={value}
        options={row.options}
        onChange={(next) => onChange(next, false)}
      />
    )
  }
  if (typeof value === 'boolean') {
    return <Switch {...common} isOn={value} onChange={(isOn) => change(isOn, false)} />
  }
  if (typeof value === 'number' && limits) {
    return (
      <NumberSlider
        {...common}
        value={value}
        limits={limits}
        threshold={row.threshold}
        onChange={change}
        onChangeEnd={onChangeEnd}
      />
    )
  }
  throw new RangeError(
    `${row.label} has neither options nor limits and is no flag: draw it by hand`,
  )
}
