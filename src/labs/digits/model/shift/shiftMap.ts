import { softmax } from '#core/softmax.ts'
import type { Tensor } from '#core/tensor.ts'
import type { Cell } from '#draw/gridBox.ts'
import { netInputs } from '#labs/digits/model/netInputs.ts'
import { receivedOf, type Shift, shiftReach } from '#labs/digits/model/received.ts'
import type { Square } from '#labs/digits/model/squares.ts'

/** Places along a side of the map: none moved is in its middle. */
export const shiftSide = 2 * shiftReach + 1

/** What a network answers wherever a digit is moved to, row by row. */
export interface ShiftMap {
  /** What it is asked about: the right answer where it is known, else its own where nothing is moved. */
  readonly expected: number
  /** How likely it finds that: [17, 17], 0 to 1. */
  readonly chances: Float32Array
  /** What it says: [17, 17]. */
  readonly digits: Uint8Array
  /** At how many places it says what is expected. */
  readonly held: number
}

/** How far the digit is moved at a cell of the map. */
export function shiftAt({ row, column }: Cell): Shift {
  return { down: row - shiftReach, right: column - shiftReach }
}

/** The cell of the map in which a digit that was moved so far is. */
export function shiftCell({ down, right }: Shift): Cell {
  return { row: down + shiftReach, column: right + shiftReach }
}

/** A prepared digit at every place of the map, as networks get it: [289, 1, 28, 28], 0 to 1. */
export function shiftInputs(given: Float32Array, erased: readonly Square[]): Tensor {
  const places = Array.from({ length: shiftSide ** 2 }, (_, at) =>
    shiftAt({ row: Math.floor(at / shiftSide), column: at % shiftSide }),
  )
  return netInputs(places.map((shift) => receivedOf(given, { ...shift, erased })))
}

/**
 * The map of what a network makes of these inputs.
 * @param logits [289, 10]
 * @param label what the digit is, where that is known
 */
export function shiftMap(logits: Tensor, label: number | undefined): ShiftMap {
  const { data } = softmax(logits)
  const digits = Uint8Array.from({ length: shiftSide ** 2 }, (_, at) => {
    const each = data.subarray(10 * at, 10 * at + 10)
    return each.indexOf(Math.max(...each))
  })
  const expected = label ?? digits[(digits.length - 1) / 2]!
  const chances = Float32Array.from(digits, (_, at) => data[10 * at + expected]!)
  const held = digits.reduce((count, digit) => count + (digit === expected ? 1 : 0), 0)
  return { expected, chances, digits, held }
}
