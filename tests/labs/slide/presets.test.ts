import { beforeEach, expect, test } from 'vitest'
import { announceStep } from '#labs/slide/announce.ts'
import { slidePresets } from '#labs/slide/presets.ts'
import { repairSlide } from '#labs/slide/repair.ts'
import { slideSession } from '#labs/slide/session.ts'
import { slideNow } from '#labs/slide/slideNow.ts'
import { slideView, togglePin } from '#labs/slide/view.ts'

beforeEach(() => slideSession.reset())

const settings = () => slideSession.store.getState().settings

test('there is a preset for each of the keys 1 to 9', () => {
  expect(slidePresets).toHaveLength(9)
})

test.each(slidePresets)(
  '“$label” is legal, plays from the beginning, and says what to look at',
  ({ apply, say }) => {
    apply()
    expect(repairSlide(settings())).toEqual({ settings: settings(), notes: [] })
    expect(slideSession.playback.getState()).toMatchObject({ step: 0, playing: true })
    expect(say).toMatch(/^[A-Z].{20,120}\.$/)
  },
)

test.each(slidePresets)('“$label” is the same after others, and a link holds it', ({ apply }) => {
  apply()
  const link = slideSession.writeLink()
  const before = settings()
  slidePresets.forEach((other) => other.apply())
  slideSession.playback.nextProduct()
  togglePin({ part: 'kernel', channel: 0, row: 0, column: 0 })
  apply()
  expect(slideSession.writeLink()).toBe(link)
  expect(slideView.get().pinned).toBeUndefined()
  expect(settings()).toEqual(before)
  slideSession.reset()
  expect(slideSession.readLink(link.split('?')[1] ?? '')).toEqual([])
  expect(settings()).toEqual(before)
})

test.each(['look', 'paint'] as const)('reset unpins, and puts the brush away: %s', (tool) => {
  togglePin({ part: 'kernel', channel: 0, row: 0, column: 0 })
  slideView.set({ tool })
  slideSession.reset()
  expect(slideView.get()).toMatchObject({ pinned: undefined, tool: 'look' })
})

test('a preset is one step of undo', () => {
  const before = settings()
  slidePresets[4]?.apply()
  slideSession.undo()
  expect(settings()).toEqual(before)
})

const preset = (label: string) => slidePresets.find((one) => one.label === label)?.apply()

test('what “One bright cell” says is so: the response is the kernel, turned', () => {
  preset('One bright cell')
  const { results, geometry } = slideNow()
  const shown = [2, 3, 4].map((row) =>
    Array.from(results.slice(row * geometry.outputWidth + 2, row * geometry.outputWidth + 5)),
  )
  const [a = 0] = shown[0] ?? []
  expect(shown.map((row) => row.map((value) => (value / a) * 9))).toEqual([
    [9, 8, 7],
    [6, 5, 4],
    [3, 2, 1],
  ])
})

test('the sentence of “One bright cell” goes when the kernel is turned first: it comes out as it is', () => {
  const found = slidePresets.find(({ label }) => label === 'One bright cell')!
  found.apply()
  expect(found.holds()).toBe(true)
  slideSession.change({ convolution: true })
  expect(found.holds()).toBe(false)
})

test.each<[string, Parameters<typeof slideSession.change>[0]]>([
  ['Edges of a letter', { kernel: { slices: [[[1, 1, 1]]], divisor: 3 } }],
  ['Blur', { bias: 5 }],
  ['Keep the size', { stride: [2, 2] }],
  ['Dilation 2', { mode: 'transposed' }],
])('the sentence of “%s” goes with what it speaks of: %j', (label, change) => {
  const found = slidePresets.find((one) => one.label === label)!
  found.apply()
  expect(found.holds()).toBe(true)
  slideSession.change(change)
  expect(found.holds()).toBe(false)
})

test('what “Keep the size” says is so', () => {
  preset('Keep the size')
  const { geometry, picture } = slideNow()
  expect([geometry.outputHeight, geometry.outputWidth]).toEqual(picture.pixels.shape.slice(1))
})

test('what “Stride 2” says is so: 16 outputs instead of 64', () => {
  preset('Stride 2')
  expect(slideSession.clock().count).toBe(16)
  slideSession.change({ stride: [1, 1] })
  expect(slideSession.clock().count).toBe(64)
})

test('what “Three channels” says is so: 27 products', () => {
  preset('Three channels')
  expect(slideSession.clock().products).toBe(27)
})

test('what “Up again” says is so: 4×4 becomes 9×9', () => {
  preset('Up again')
  expect(slideSession.clock()).toMatchObject({ count: 81, rowLength: 9 })
})

test.each([
  ['the first step', {}, 0, 'row 1, column 1: 9 products, sum 20'],
  ['a negative sum', {}, 14, 'row 3, column 3: 9 products, sum −20'],
  [
    'an output that is not the sum',
    { bias: 5 },
    14,
    'row 3, column 3: 9 products, sum −20, output −15',
  ],
  [
    'a rounded output',
    { kernel: { slices: [[[1, 1, 1]]], divisor: 9 } },
    7,
    'row 2, column 2: 3 products, sum 30, output about 3.3333',
  ],
  [
    'one product',
    { kernel: { slices: [[[2]]], divisor: 1 } },
    9,
    'row 2, column 2: 1 product, sum 20',
  ],
  [
    'three maps',
    { picture: { kind: 'built-in', id: 'colour-patches' }, colour: 'rgb', groups: 3 } as const,
    40,
    'green map, row 1, column 5: 9 products, sum −40',
  ],
])('announced: %s', (_what, patch, step, sentence) => {
  slideSession.change(patch)
  slideSession.playback.seek(step)
  expect(announceStep()).toBe(sentence)
})

test('announced in a walk: which product, its factors, the sum so far', () => {
  slideSession.playback.seek(14)
  const said = Array.from({ length: 5 }, () => {
    slideSession.playback.nextProduct()
    return announceStep()
  })
  expect(said[0]).toBe('row 3, column 3: product 1 of 9, 0 times −1, sum so far 0')
  expect(said[3]).toBe('row 3, column 3: product 4 of 9, 10 times −2, sum so far −20')
})
