import { expect, test } from 'vitest'
import { netSize, zeros } from '#core/netLayer.ts'
import { sequential } from '#core/sequential.ts'
import { digitNetNames, digitNets } from '#data/digitNets.ts'

const sizes = {
  conv: 5142,
  lenet: 61_706,
  global: 8394,
  linear: 7850,
  dense7: 5575,
  dense77: 61_225,
  dense300: 266_610,
  shifted: 266_610,
}

test.each(digitNetNames)('%s has its weights, takes digits and gives ten logits', (name) => {
  const { layers } = digitNets[name]
  expect(netSize(layers)).toBe(sizes[name])
  const { values } = sequential(layers).forward(zeros(2, 1, 28, 28))
  expect(values.at(-1)!.shape).toEqual([2, 10])
})

test('before the last layer of the net with a global maximum nothing is left of places', () => {
  const { values } = sequential(digitNets.global.layers).forward(zeros(1, 1, 28, 28))
  expect(values.at(-3)!.shape).toEqual([1, 32, 1, 1])
})
