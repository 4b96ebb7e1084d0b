import { choice, type Setting, type SettingOption } from '#state/setting.ts'
import { isOwnName, type OwnName, readOwnName } from './ownName.ts'
import type { Side } from './unit.ts'

/** A row for the network of a place: one that is shipped, or one of the person's own, which no link can hold. */
export function netSetting<V extends string>({
  side,
  ...given
}: {
  readonly side: Side
  readonly label: string
  readonly initial: V
  readonly options: readonly SettingOption<V>[]
}): Setting<unknown, V | OwnName> & { readonly options: readonly SettingOption<V | OwnName>[] } {
  const row = { ...given, key: side }
  const shipped = choice<unknown, V>(row)
  const labelOf = (name: V | OwnName) => row.options.find(({ value }) => value === name)?.label
  const isShipped = (name: V | OwnName): name is V => !isOwnName(name)
  return {
    ...row,
    describe: (name) => labelOf(name) ?? 'a network of your own',
    write: (name) => (isShipped(name) ? shipped.write(name) : undefined),
    name: (name) =>
      isShipped(name)
        ? undefined
        : {
            text: name,
            said: `Your own network is not in it: others see “${labelOf(row.initial)}” in its place.`,
          },
    read(text) {
      if (!isOwnName(text)) return shipped.read(text)
      if (readOwnName(text).side !== side) throw new RangeError('is one of the other place')
      return text
    },
  }
}
