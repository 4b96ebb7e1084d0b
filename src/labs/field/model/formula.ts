import { fieldWindow } from '#core/fieldLayer.ts'
import { aboutText } from '#draw/numberWords.ts'
import { sizeSum } from './sizeSum.ts'
import type { Stack } from './stack.ts'

/** A quantity of a layer, and how it follows from the layer below. */
export interface Written {
  readonly name: 'Field' | 'Jump' | 'Start' | 'Size'
  /** "6 + (3 − 1) × 2"; empty where there is nothing to work out. */
  readonly sum: string
  readonly result: string
}

/** How the numbers of a level follow from those below it, along the vertical axis; along the other they are alike, or worked out so. */
export function formulas(stack: Stack, layerIndex: number): readonly Written[] {
  const now = stack.levels[layerIndex]!
  const before = stack.levels[layerIndex - 1]
  const layer = stack.layers[layerIndex - 1]
  const results = {
    Field: `${now.isUneven ? '≤ ' : ''}${decimal(now.receptiveField[0])}`,
    Jump: decimal(now.jump[0]),
    Start: decimal(now.start[0]),
    Size: decimal(now.size[0]),
  }
  const write = (name: Written['name'], sum: string) => ({ name, sum, result: results[name] })
  if (!before || !layer)
    return [write('Field', ''), write('Jump', ''), write('Start', ''), write('Size', '')]

  const window = fieldWindow(before.size, layer)
  const { kernelHeight, dilationVertical, strideVertical, padTop, padBottom, reachVertical } =
    window
  const jump = decimal(before.jump[0])
  const field = decimal(before.receptiveField[0])
  const size = sizeSum({
    size: before.size[0],
    reach: reachVertical,
    stride: strideVertical,
    padding: padTop + padBottom,
    transposed: layer.transposed ?? false,
  })
  if (layer.transposed)
    return [
      write('Field', ''),
      write('Jump', `${jump} ÷ ${strideVertical}`),
      write('Start', ''),
      write('Size', size),
    ]
  const spread = dilationVertical > 1 ? `${dilationVertical} × ` : ''
  return [
    // Behind a transposed layer the field is the largest of all units: counted, not worked out from the one below.
    write('Field', now.isUneven ? '' : `${field} + ${spread}(${kernelHeight} − 1) × ${jump}`),
    write('Jump', `${jump} × ${strideVertical}`),
    write('Start', `${decimal(before.start[0])} − ${padTop} × ${jump}`),
    write('Size', size),
  ]
}

const decimal = (value: number) => aboutText(value, 3)
