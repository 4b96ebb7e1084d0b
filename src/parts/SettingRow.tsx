import type { PartSession } from '#state/labSession.ts'
import { SettingControl } from '#ui/SettingControl.tsx'

interface SettingRowProps<S extends object, K extends keyof S> {
  readonly session: PartSession<S>
  readonly name: K
}

/** The control of a lab's setting, made from its row: a switch, a choice, or a number. */
export function SettingRow<S extends object, K extends keyof S & string>(
  props: SettingRowProps<S, K>,
) {
  const { session, name } = props
  const row = session.table[name]
  const value = session.useSettings((settings) => settings[name])
  const limits = session.useSettings((settings) => row.limits?.(settings))
  return (
    <SettingControl<S[K]>
      row={row}
      value={value}
      limits={limits}
      onChange={(next, isActive) => {
        const patch = { [name]: next } as unknown as Partial<S>
        session.notify(session.change(patch, isActive ? name : undefined))
      }}
      onChangeEnd={session.endGesture}
    />
  )
}

/** The controls of several settings, one below the other. */
export function SettingRows<S extends object>(props: {
  readonly session: PartSession<S>
  readonly names: readonly (keyof S & string)[]
}) {
  const { session, names } = props
  return names.map((name) => <SettingRow key={name} session={session} name={name} />)
}
