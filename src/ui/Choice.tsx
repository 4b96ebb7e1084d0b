import { Segments } from './Segments.tsx'
import { Select } from './Select.tsx'

export interface Option<V> {
  readonly value: V
  readonly label: string
  readonly help?: string | undefined
  /** The reason why it cannot be chosen now. */
  readonly disabled?: string | undefined
}

export interface ChoiceProps<V> {
  readonly label: string
  readonly value: V
  readonly options: readonly Option<V>[]
  readonly onChange: (value: V) => void
  readonly help?: string | undefined
  /** True or the reason. */
  readonly disabled?: boolean | string | undefined
}

/** One of several: side by side when five or fewer fit in a panel's width, otherwise a list that opens. */
export function Choice<V>(props: ChoiceProps<V>) {
  return fitsSideBySide(props.options) ? <Segments {...props} /> : <Select {...props} />
}

/** About what 288 px hold: each label, and as much as three letters around it. */
function fitsSideBySide(options: readonly Option<unknown>[]): boolean {
  const letters = options.reduce((sum, option) => sum + option.label.length + 3, 0)
  return options.length <= 5 && letters <= 42
}
