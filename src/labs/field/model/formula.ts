import { fieldWindow } from '#core/fieldLayer.ts'
import { aboutText } from '#draw/numberWords.ts'
import { sizeSum } from './sizeSum.ts'
import type { Stack } from './stack.ts'

const names = ['Field', 'Jump', 'Start', 'Size'] as const
type Sums = Partial<Record<(typeof names)[number], string>>

/** A quantity of a layer, and how it follows from the layer below. */
export interface Written {
  readonly name: (typeof names)[number]
  /** "6 + (3 − 1) × 2"; empty where there is nothing to work out. */
  readonly sum: string
  readonly result: string
}

/** How the numbers of a level follow from those below it, along the vertical axis; along the other they are alike, or worked out so. */
export function formulas(stack: Stack, layerIndex: number): readonly Written[] {
  const now = stack.levels[layerIndex]!
  const results = {
    Field: `${now.isUneven ? '≤ ' : ''}${decimal(now.receptiveField[0])}`,
    Jump: decimal(now.jump[0]),
    Start: decimal(now.start[0]),
    Size: decimal(now.size[0]),
  }
  const sums = layerIndex > 0 ? sumsOf(stack, layerIndex) : {}
  return names.map((name) => ({ name, sum: sums[name] ?? '', result: results[name] }))
}

function sumsOf({ levels, layers }: Stack, layerIndex: number): Sums {
  const before = levels[layerIndex - 1]!
  const layer = layers[layerIndex - 1]!
  const geometry = fieldWindow(before.size, layer)
  const { kernelHeight, dilationVertical, strideVertical, padTop, padBottom } = geometry
  const jump = decimal(before.jump[0])
  const Size = sizeSum({
    size: before.size[0],
    reach: geometry.reachVertical,
    stride: strideVertical,
    padding: padTop + padBottom,
    transposed: layer.transposed ?? false,
  })
  if (layer.transposed) return { Jump: `${jump} ÷ ${strideVertical}`, Size }
  const field = decimal(before.receptiveField[0])
  const spread = dilationVertical > 1 ? `${dilationVertical} × ` : ''
  return {
    // Behind a transposed layer the field is the largest of all units: counted, not worked out from the one below.
    Field: levels[layerIndex]!.isUneven
      ? ''
      : `${field} + ${spread}(${kernelHeight} − 1) × ${jump}`,
    Jump: `${jump} × ${strideVertical}`,
    Start: `${decimal(before.start[0])} − ${padTop} × ${jump}`,
    Size,
  }
}

const decimal = (value: number) => aboutText(value, 3)
