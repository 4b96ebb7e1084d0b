import type { Trace } from '#core/sequential.ts'
import { readableCell } from '#draw/cellNumbers.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { Palette } from '#draw/palette.ts'
import { createRamp } from '#draw/ramp.ts'
import { fieldOf } from '#labs/digits/model/fieldOf.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import { reachOf } from '#labs/digits/model/reachOf.ts'
import type { UnitPlace } from '#labs/digits/model/unit.ts'
import { white } from '#labs/digits/model/unitTerms.ts'
import { memoByObject } from '#core/memo.ts'
import type { Sheet } from '#parts/volume/Sheets.tsx'
import type { Stack } from './stackUnits.ts'

/** A map whose largest number is less than this part of its layer’s is faint. */
const weak = 0.12

/**
 * The sheets of a stack with their numbers. Maps with hardly anything in them are faint; while a unit is looked at, all
 * that it does not read.
 */
export function stackSheets(
  { rows, levels }: Stack,
  trace: Trace,
  pixels: Float32Array,
  unit: UnitPlace | undefined,
  palette: Palette,
): Sheet[] {
  const isRead = unit && unit.row >= 0 ? readBy(fieldOf(rows, unit), unit) : undefined
  return levels.flatMap(({ row: at, planes, paintedCell }) => {
    const row = rows[at]
    const values = row ? trace.values[row.value]!.data : pixels
    const reach = reachOf(values)
    const isPicture = paintedCell < readableCell
    return planes.map((plane, map): Sheet => {
      const cells = plane.rows * plane.columns
      const own = values.subarray(map * cells, (map + 1) * cells)
      const shape = { rows: plane.rows, columns: plane.columns, values: own, isBare: true }
      const scene: GridScene = row
        ? { ...shape, ramp: signedRamp(reach, palette) }
        : inkScene(pixels, palette)
      const isFaint = isRead ? !isRead(at, map) : row !== undefined && isWeak(own, reach)
      return { plane, scene, shown: cells, isFaint, paintedCell, isPicture }
    })
  })
}

function readBy(seen: ReturnType<typeof fieldOf>, unit: UnitPlace) {
  const channels = new Map(seen.map((each) => [each.row, each.channels]))
  return (row: number, map: number): boolean => {
    const [from, count] = channels.get(row) ?? [unit.channel, row === unit.row ? 1 : 0]
    return map >= from && map < from + count
  }
}

function isWeak(values: Float32Array, reach: number): boolean {
  return values.every((value) => Math.abs(value) < weak * reach)
}

/** Ink is dark, as on paper. */
const inkScene = memoByObject((pixels: Float32Array, palette: Palette): GridScene => {
  const tones = pixels.map((value) => white - value)
  const ramp = inkRamp(palette)
  return { rows: inputSide, columns: inputSide, values: pixels, tones, ramp, isBare: true }
})

const inkRamp = memoByObject((palette: Palette) => createRamp('grey', 0, white, palette))

/** The ramps of a palette: a layer’s reach is one of few, so that its colours are made once. */
const rampsOf = memoByObject((_palette: Palette) => new Map<number, GridScene['ramp']>())

function signedRamp(reach: number, palette: Palette): GridScene['ramp'] {
  const ramps = rampsOf(palette)
  const ramp = ramps.get(reach) ?? createRamp('signed', -reach, reach, palette)
  ramps.set(reach, ramp)
  return ramp
}
