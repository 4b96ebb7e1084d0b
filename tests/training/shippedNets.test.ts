import { readdirSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type DigitNetName, digitNetNames } from '#data/digitNets.ts'
import { netAnswers, rightOf } from '../../training/netAnswers.ts'
import { leastCorrect } from '../../training/recipe.ts'
import { shippedNet } from '../../training/shippedNet.ts'
import { digitsFile } from '../fixtures/digitsFile.ts'

const picked = digitsFile('picked')

test.each(digitNetNames)('%s reads as many of the 200 digits as its card says', (name) => {
  const { net, numbers, card } = shippedNet(name)
  const right = rightOf(netAnswers(net, numbers, picked.pixels), picked.labels)
  expect([right, picked.count]).toEqual([card.picked.correct, card.picked.of])
})

test('each network reads as many digits as is promised', () => {
  for (const [name, least] of Object.entries(leastCorrect)) {
    const { accuracy } = shippedNet(name as DigitNetName).card
    expect(accuracy.of).toBe(10_000)
    expect(accuracy.correct).toBeGreaterThanOrEqual(least)
  }
})

test('40 of the 200 digits are read wrong by conv, 40 by dense300; all stand somewhere in the test set', () => {
  const wrong = (name: DigitNetName, from: number) => {
    const { net, numbers } = shippedNet(name)
    const answers = netAnswers(net, numbers, picked.pixels)
    return answers
      .slice(from, from + 40)
      .filter((answer, at) => answer !== picked.labels[from + at])
  }
  expect(wrong('conv', 120)).toHaveLength(40)
  expect(wrong('dense300', 160)).toHaveLength(40)
  expect(new Set(picked.places).size).toBe(200)
})

test('the weights of the first two networks take at most 280 kB, all that is shipped 700', () => {
  const folder = 'public/weights'
  const sizes = new Map(
    readdirSync(folder).map((file) => [file, statSync(`${folder}/${file}`).size]),
  )
  const kilobytes = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + sizes.get(file)!, 0) / 1000
  const pair = ['conv', 'dense300'].flatMap((name) => [`${name}.bin`, `${name}.json`])
  expect(kilobytes(pair)).toBeLessThanOrEqual(280)
  expect(kilobytes(sizes.keys())).toBeLessThanOrEqual(700)
})

test('of the digits to be compared with there are 100 of each numeral', () => {
  const { labels, count } = digitsFile('nearest')
  expect([...labels]).toEqual(Array.from({ length: count }, (_, at) => Math.floor(at / 100)))
})
