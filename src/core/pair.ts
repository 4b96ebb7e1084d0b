/** A number for both axes, or one for each. */
export type Pair = number | readonly [vertical: number, horizontal: number]

/**
 * [vertical, horizontal] of a pair, each a whole number of at least `least`.
 * @throws RangeError otherwise; `name` says which option it was.
 */
export function bothAxes(pair: Pair, name: string, least: number): readonly [number, number] {
  const [vertical, horizontal] = typeof pair === 'number' ? [pair, pair] : pair
  checkWhole(vertical, name, least)
  checkWhole(horizontal, name, least)
  return [vertical, horizontal]
}

/** @throws RangeError when the value is not a whole number of at least `least`. */
export function checkWhole(value: number, name: string, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    const range = least > -Infinity ? ` from ${least} on` : ''
    throw new RangeError(`${name} is ${value}: a whole number${range} would do`)
  }
}
