import { describe, expect, test } from 'vitest'
import { cellKind } from '#core/cellKind.ts'
import { inputScene } from '#labs/downsample/view/gridScenes.ts'
import { branchTerms } from '#labs/downsample/model/terms.ts'
import { palette } from '../../draw/fixtures.ts'
import { branchesOf, layersWith } from './fixtures.ts'

/** The kinds of the first row and of the row through the middle, as a person sees them. */
function rowsOf(text: string, look: number) {
  const scene = inputScene(layersWith({ branches: branchesOf(text), look, size: 4 }), palette)
  const signs = Array.from(scene.kinds ?? [], (kind) => '·0+ –'[kind])
  const row = (at: number) => signs.slice(at * scene.columns, (at + 1) * scene.columns).join('')
  return [row(0), row(Math.floor(scene.rows / 2))]
}

describe('what lies around the picture', () => {
  test('is zeros where the layer looked at adds them up', () => {
    expect(rowsOf('c3p1~m3p1', 1)).toEqual(['000000', '0····0'])
    expect(rowsOf('a3p1~m3p1', 1)).toEqual(['000000', '0····0'])
  })

  test('has no number where a max pool passes over it', () => {
    expect(rowsOf('c3p1~m3p1', 2)).toEqual(['––––––', '–····–'])
  })

  test('has no number where the layer looked at has no padding, though another has', () => {
    expect(rowsOf('c3p2~c3p1', 2)).toEqual(['        ', ' 0····0 '])
    expect(rowsOf('c3p2~m2', 2)).toEqual(['        ', '  ····  '])
  })

  test('is a zero in the picture exactly where the sum has one', () => {
    const layers = layersWith({ branches: branchesOf('c3s2ps~m3s2p1'), look: 1, size: 6 })
    const { kinds, columns } = inputScene(layers, palette)
    for (let output = 0; output < layers.branches[0]!.results.length; output++)
      for (const { inputRow, inputColumn, kind } of branchTerms(layers.branches[0]!, output)) {
        const at = (inputRow + layers.margin.top) * columns + inputColumn + layers.margin.left
        expect(kinds?.[at] === cellKind.padding).toBe(kind === cellKind.padding)
      }
  })
})
