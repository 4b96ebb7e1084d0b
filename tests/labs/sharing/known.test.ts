import { expect, test } from 'vitest'
import { pictureAtHand, pictureKey, remember } from '#parts/picture/pictureAtHand.ts'
import type { PictureSettings } from '#parts/picture/pictureChoice.ts'
import { createInstance } from '#parts/lab/labInstance.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import { edgeBoxes } from '#labs/sharing/view/edges/EdgesStage.tsx'
import { edgeCounts, edgePicture } from '#labs/sharing/model/edges.ts'
import { edgeSum } from '#labs/sharing/model/edges.ts'
import { feed, fedSizes } from '#labs/sharing/model/feed.ts'
import { knownLayer, knownLayers, mostSize } from '#labs/sharing/model/knownLayers.ts'
import { sizeCounts, sizeCurves } from '#labs/sharing/model/sizeCounts.ts'
import { storageText } from '#labs/sharing/model/words.ts'

test.each([
  ['lenet', [4_821_600, 122_304, 156]],
  ['tiny-vgg', [472_389_160, 1_076_320, 280]],
  ['vgg-16', [483_388_358_656, 89_915_392, 1_792]],
] as const)('%s: parameters dense, local and conv', (id, parameters) => {
  const layer = knownLayer(id)
  const counts = sizeCounts(layer, layer.size)
  expect(counts.map((count) => count.parameters)).toEqual(parameters)
  for (const { formula, parameters: value, bytes } of counts) {
    const [inside = '', outside = ''] = formula.slice(1).split(' + 1)·')
    const product = (text: string) => text.split('·').reduce((all, n) => all * Number(n), 1)
    expect((product(inside) + 1) * product(outside)).toBe(value)
    expect(bytes).toBe(4 * value)
  }
})

test.each(knownLayers)('$label: conv stands still, the others grow with the size', (layer) => {
  const { dense, local, shared } = sizeCurves(layer)
  expect(new Set(shared.map(({ y }) => y)).size).toBe(1)
  expect(dense.at(-1)!.x).toBe(mostSize)
  for (const curve of [dense, local])
    curve.slice(1).forEach(({ y }, at) => expect(y).toBeGreaterThan(curve[at]!.y))
})

test.each(knownLayers)('$label: the next size is refused by dense and taken by conv', (layer) => {
  const { kernels, channels, size } = layer
  expect(feed(layer, size, 0)).toMatchObject({ size, refusal: undefined })
  const fed = feed(layer, size, 1)
  const made = size + 1 + 2 * layer.padding - layer.kernel + 1
  const [own, given] = [size, size + 1].map((side) => (channels * side * side).toLocaleString('en'))
  expect(fed.refusal).toBe(`each output has ${own} weights, the image ${given} numbers`)
  expect(fed.made).toBe(`[${kernels}, ${made}, ${made}]`)
})

test.each([4, 5, 32, 1000, 1023, 1024])('made for %i: sizes fed grow up to the largest', (size) => {
  const sizes = fedSizes(size)
  expect(sizes.slice(0, 2)).toEqual(size < mostSize ? [size, size + 1] : [size])
  expect(sizes.at(-1)).toBe(mostSize)
  expect(sizes).toEqual([...new Set(sizes)].toSorted((a, b) => a - b))
})

test('the edge detector of two weights has the numbers of the book', () => {
  const counts = edgeCounts()
  expect(counts).toMatchObject({ size: [320, 280], output: [319, 280], weights: 2 })
  expect(counts.operations).toBe(267_960)
  expect(counts.entries).toBe(320 * 280 * 319 * 280)
  expect(counts.entries).toBeGreaterThan(8e9)
  expect(counts.denseOperations).toBe(16_006_054_680)
  expect(counts.denseOperations / counts.operations).toBeCloseTo(59_733, 0)
})

test('an edge is a pixel less its left neighbour, and its sum says so', () => {
  const { pixels } = pictureAtHand(drawn('disk'))!
  const picture = edgePicture(pixels, 'Disk')
  const edges = picture.values
  expect(edges.shape).toEqual([1, 64, 63])
  const { data } = pixels
  for (const output of [0, 62, 63, 2000, 4031]) {
    const left = Math.floor(output / 63) * 64 + (output % 63)
    expect(edges.data[output]).toBe(data[left + 1]! - data[left]!)
    expect(edgeSum(picture, output, 2).result).toBe(edges.data[output])
  }
  const { input, output } = edgeBoxes(pixels, edges, 360, 420)
  expect(output.y + output.rows * output.cell).toBeLessThanOrEqual(420)
  expect(input.cell).toBeGreaterThan(2)
})

test('while the photograph is on its way, a disk stands in for it', () => {
  const lab = createInstance(sharing)
  expect(lab.layer().edges).toBeUndefined()
  lab.session.change({ view: 'edges' })
  expect(lab.layer().edges?.name).toBe('Disk')
  expect(lab.layer()).toBe(lab.layer())
  const photograph = drawn('photographer')
  expect(sharing.source!.wants(lab.session.settings())).toEqual(photograph)
  remember(pictureKey(photograph), pictureAtHand(drawn('corner'))!)
  expect(lab.layer().edges?.name).toBe('Photographer')
  expect(lab.layer()).toBe(lab.layer())
  lab.session.change({ view: 'find' })
  expect(lab.layer().edges).toBeUndefined()
  expect(sharing.source!.wants(lab.session.settings())).toBeUndefined()
})

function drawn(id: string): PictureSettings {
  return { picture: { kind: 'built-in', id }, size: 64, colour: 'grey', crop: 'centre' }
}

test.each([
  [12, '12 B'],
  [624, '624 B'],
  [1120, '1.12 kB'],
  [1_889_556_640, '≈ 1.89 GB'],
])('%i bytes are %s', (bytes, text) => expect(storageText(bytes)).toBe(text))
