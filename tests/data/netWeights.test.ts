import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { digitNets } from '#data/digitNets.ts'
import { loadDigitNet, weightsOf } from '#data/netWeights.ts'

const whole = readFileSync('public/weights/conv.bin')
const text = readFileSync('public/weights/conv.json', 'utf8')
const files = (part: Partial<Record<'conv.bin' | 'conv.json', BodyInit>> = {}) => ({
  'conv.bin': whole,
  'conv.json': text,
  ...part,
})

/** Answers with these files; all else is missing. */
function serve(served: Readonly<Record<string, BodyInit>>): void {
  vi.stubGlobal('fetch', async (address: unknown) => {
    const file = /weights\/([^/]+)$/.exec(String(address))?.[1] ?? ''
    return file in served ? new Response(served[file]!) : new Response('', { status: 404 })
  })
}

const load = () => loadDigitNet('conv', new AbortController().signal)
const card = (changes: object) => JSON.stringify({ ...JSON.parse(text), ...changes })

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a network comes with its numbers, which are weights over 128, and its card', async () => {
  serve(files())
  const { net, numbers, card } = await load()
  expect(net).toBe(digitNets.conv)
  expect(numbers).toHaveLength(5142)
  expect(weightsOf(numbers)[0]).toBe(numbers[0]! / 128)
  expect(card).toMatchObject({ name: 'conv', weights: 5142, seed: 1, licence: 'CC BY-SA 3.0' })
})

const short = whole.subarray(0, 5000)
const other = whole.map((byte, at) => (at === 99 ? byte ^ 1 : byte))

test.each([
  [
    'cut off',
    files({ 'conv.bin': short }),
    'The weights in conv.bin are 5000 numbers; this network has 5142.',
  ],
  [
    'changed',
    files({ 'conv.bin': other }),
    'The weights in conv.bin are damaged: they are not those of conv.json.',
  ],
  [
    'no card but a page',
    files({ 'conv.json': '<!doctype html>' }),
    'The card in conv.json is damaged.',
  ],
  [
    'an accuracy without a number',
    files({ 'conv.json': card({ accuracy: {} }) }),
    'The card in conv.json is damaged.',
  ],
  ['nothing', files({ 'conv.json': 'null' }), 'The card in conv.json is damaged.'],
  [
    'the card of another',
    files({ 'conv.json': card({ name: 'lenet', weights: 61_706 }) }),
    'The card in conv.json is that of lenet with 61706 weights, not of conv with 5142.',
  ],
  ['missing', {}, 'The weights in conv.bin are missing (404).'],
])('%s: a sentence', async (_, served, sentence) => {
  serve(served)
  await expect(load()).rejects.toThrow(sentence)
})

test('without a network: a sentence; aborted: the reason', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(load()).rejects.toThrow('The weights in conv.bin could not be fetched.')
  const ended = AbortSignal.abort(new Error('left'))
  await expect(loadDigitNet('conv', ended)).rejects.toThrow('left')
})
