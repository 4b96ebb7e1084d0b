import type { ChoiceProps, Option } from './choiceProps.ts'
import { Segments } from './Segments.tsx'
import { Select } from './Select.tsx'

/** One of several: side by side when five or fewer fit in a panel's width, otherwise a list that opens. */
export function Choice<V>(props: ChoiceProps<V>) {
  return fitsSideBySide(props.options) ? <Segments {...props} /> : <Select {...props} />
}

/** About what 288 px hold: each label, and as much as three letters around it. */
function fitsSideBySide(options: readonly Option<unknown>[]): boolean {
  const letters = options.reduce((sum, option) => sum + option.label.length + 3, 0)
  return options.length <= 5 && letters <= 42
}
