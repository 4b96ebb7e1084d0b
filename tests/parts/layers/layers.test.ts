import { expect, test } from 'vitest'
import { coreLayer, layerWords, plainLayer, type LayerChoice } from '#parts/layers/layerChoice.ts'
import { readLayer, writeLayer } from '#parts/layers/layerText.ts'

test.each<[string, LayerChoice, string]>([
  ['c3', plainLayer('conv', 3), 'conv 3×3'],
  ['m2', plainLayer('max', 2), 'max pool 2×2, stride 2'],
  [
    'm3s2p1',
    { ...plainLayer('max', 3), stride: 2, padding: 1 },
    'max pool 3×3, stride 2, padding 1',
  ],
  [
    'c3d2ps',
    { ...plainLayer('conv', 3), dilation: 2, padding: 'same' },
    'conv 3×3, dilation 2, padding same',
  ],
  [
    't4s2p1',
    { ...plainLayer('transposed', 4), stride: 2, padding: 1 },
    'transposed 4×4, stride 2, padding 1',
  ],
  ['a5s1pv', { ...plainLayer('average', 5), stride: 1, padding: 'valid' }, 'average pool 5×5'],
])('%s is the layer, and back', (text, layer, words) => {
  expect(readLayer(text)).toEqual(layer)
  expect(writeLayer(layer)).toBe(text)
  expect(layerWords(layer)).toBe(words)
})

test.each([
  ['x3', /is no layer/],
  ['c0', /kernel of 0: 1 to 15 would do/],
  ['c3s9', /stride of 9: 1 to 8 would do/],
  ['c3p99', /padding of 99: 0 to 32 would do/],
])('%s is refused: %s', (text, sentence) => {
  expect(() => readLayer(text)).toThrow(sentence)
})

test('the core knows the layer: 32×32 through c3s2p1 becomes 16×16, and t2s2 brings it back', () => {
  const down = coreLayer(readLayer('c3s2p1'), { channels: 3, height: 32, width: 32 }, 8)
  expect(down.kind === 'conv' && down.geometry).toMatchObject({
    outputChannels: 8,
    outputHeight: 16,
    outputWidth: 16,
  })
  const up = coreLayer(readLayer('t2s2'), { channels: 8, height: 16, width: 16 }, 3)
  expect(up.kind === 'convTranspose' && up.geometry).toMatchObject({
    outputHeight: 32,
    outputWidth: 32,
  })
})
