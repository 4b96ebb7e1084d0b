import { fieldOf } from '#labs/digits/model/fieldOf.ts'
import type { NetRow } from '#labs/digits/model/netRows.ts'
import { mapParts, strongestTerms } from '#labs/digits/model/space/strongestTerms.ts'
import type { UnitPlace } from '#labs/digits/model/unit.ts'
import { unitSum } from '#labs/digits/model/unitTerms.ts'
import { corners, linePath, middle, one } from '#parts/volume/planePaths.ts'
import type { Plane } from '#parts/volume/projected.ts'
import { cellOfUnit, type Stack } from './stackUnits.ts'

/** A line from what is read to the unit that reads it. */
export interface EdgeLine {
  readonly key: string
  readonly d: string
  /** In pixels. */
  readonly width: number
  readonly isNegative: boolean
}

/** More lines than these are a tangle. */
const mostLines = 30
const [thinnest, thickest] = [0.7, 3.4]

/**
 * What joins a unit to what it reads: of a dense unit lines to the numbers that count most in its sum; of a convolution
 * one to its window in each map, as thick as what that brings, and four from the corners of the one that brings most.
 */
export function unitEdges(
  stack: Stack,
  row: NetRow,
  unit: UnitPlace,
  read: { readonly values: Float32Array; readonly index: number; readonly parts: number },
): { readonly corners: string; readonly lines: readonly EdgeLine[] } {
  const own = cellOfUnit(stack, unit)
  const planes = stack.levels[unit.row]?.planes
  const seen = fieldOf(stack.rows, unit)[0]
  if (!own || !planes || !seen) return { corners: '', lines: [] }
  const { orbit } = stack
  const tip = middle(own.plane, one(own), orbit)
  const cornersFrom = (plane: Plane | undefined) => {
    const onto = corners(own.plane, one(own), orbit)
    const from = plane ? corners(plane, seen.block, orbit) : []
    return from.map((point, at) => linePath(point, onto[at]!)).join('')
  }
  if (row.kind === 'pool') return { corners: cornersFrom(planes[unit.channel]), lines: [] }
  const { terms } = unitSum(row, read.values, read.index, read.parts)
  if (row.kind === 'dense') {
    const lines = strongestTerms(terms, mostLines).map(
      ({ channel, row: down, column, product }) => ({
        key: `${channel} ${down} ${column}`,
        from: middle(planes[channel]!, one({ row: down, column }), orbit),
        part: product,
      }),
    )
    return { corners: '', lines: drawn(lines) }
  }
  const parts = mapParts(terms)
  const lines = parts.map(({ channel, sum }) => ({
    key: `${channel}`,
    from: middle(planes[channel]!, seen.block, orbit),
    part: sum,
  }))
  const strongest = cornersFrom(planes[parts[0]?.channel ?? 0])
  return { corners: strongest, lines: parts.length > 1 ? drawn(lines) : [] }

  function drawn(all: readonly { key: string; from: typeof tip; part: number }[]): EdgeLine[] {
    const most = Math.max(...all.map(({ part }) => Math.abs(part)), 1e-9)
    return all.map(({ key, from, part }) => ({
      key,
      d: linePath(from, tip),
      width: thinnest + (thickest - thinnest) * (Math.abs(part) / most),
      isNegative: part < 0,
    }))
  }
}
