import { createValue } from '#state/createValue.ts'

/** A unit of a layer, or a pixel of the image, which is place 0. */
export interface Unit {
  readonly place: number
  readonly row: number
  readonly column: number
}

/** What is passing in the lab: never in a link, never undone. */
export const fieldView = createValue<{ readonly hovered: Unit | undefined }>({ hovered: undefined })

export function clearView(): void {
  fieldView.set({ hovered: undefined })
}

export function pointAt(unit: Unit | undefined): void {
  if (!isSameUnit(fieldView.get().hovered, unit)) fieldView.set({ hovered: unit })
}

function isSameUnit(one: Unit | undefined, other: Unit | undefined): boolean {
  return one?.place === other?.place && one?.row === other?.row && one?.column === other?.column
}
