import { beforeEach, expect, test } from 'vitest'
import type { SlideSettings } from '#labs/slide/settings.ts'
import type { SlideLab } from '#labs/slide/slide.ts'
import { lab as slideLab } from '#labs/slide/lab.ts'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import { describeStep } from '#labs/slide/model/describe.ts'
import { slidePresets } from '#labs/slide/presets.ts'
import { repairSlide } from '#labs/slide/model/repair.ts'

let shell: ShellLab
let lab: SlideLab

beforeEach(() => {
  shell = slideLab.create()
  lab = shell.instance as SlideLab
})

const settings = () => lab.session.store.getState().settings

test('there is a preset for each of the keys 1 to 9', () => {
  expect(slidePresets).toHaveLength(9)
})

test.each(slidePresets.map(({ label, sentence }, at) => ({ label, sentence, at })))(
  '“$label” is legal, plays from the beginning, and says what to look at',
  ({ at, sentence }) => {
    shell.presets[at]?.apply()
    expect(repairSlide(settings())).toEqual({ settings: settings(), notes: [] })
    expect(lab.session.playback.getState()).toMatchObject({ step: 0, playing: true })
    expect(sentence).toMatch(/^[A-Z].{20,120}\.$/)
  },
)

test.each(slidePresets.map(({ label, sentence }, at) => ({ label, sentence, at })))(
  '“$label” is the same after others, and a link holds it',
  ({ at }) => {
    const { apply } = shell.presets[at]!
    apply()
    const link = lab.session.writeLink()
    const before = settings()
    shell.presets.forEach((other) => other.apply())
    lab.session.playback.nextProduct()
    lab.pointing.togglePin({ part: 'kernel', channel: 0, row: 0, column: 0 })
    apply()
    expect(lab.session.writeLink()).toBe(link)
    expect(lab.pointing.get().pinned).toBeUndefined()
    expect(settings()).toEqual(before)
    lab.session.reset()
    expect(lab.session.readLink(link.split('?')[1] ?? '')).toEqual([])
    expect(settings()).toEqual(before)
  },
)

test.each(['look', 'paint'] as const)('reset unpins, and puts the brush away: %s', (tool) => {
  lab.pointing.togglePin({ part: 'kernel', channel: 0, row: 0, column: 0 })
  lab.pointing.set({ tool })
  lab.session.reset()
  expect(lab.pointing.get()).toMatchObject({ pinned: undefined, tool: 'look' })
})

test('a preset is one step of undo', () => {
  const before = settings()
  shell.presets[4]?.apply()
  lab.session.undo()
  expect(settings()).toEqual(before)
})

const preset = (label: string) => shell.presets.find((one) => one.label === label)?.apply()

test('what “One bright cell” says is so: the response is the kernel, flipped', () => {
  preset('One bright cell')
  const { results, geometry } = lab.layer()
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

test('the sentence of “One bright cell” goes when the kernel is flipped first: it comes out as it is', () => {
  const found = shell.presets.find(({ label }) => label === 'One bright cell')!
  found.apply()
  expect(found.holds()).toBe(true)
  lab.session.change({ convolution: true })
  expect(found.holds()).toBe(false)
})

test.each<[string, Partial<SlideSettings>]>([
  ['Edges of a letter', { kernel: { slices: [[[1, 1, 1]]], divisor: 3 } }],
  ['Blur', { bias: 5 }],
  ['Keep the size', { stride: [2, 2] }],
  ['Dilation 2', { mode: 'transposed' }],
])('the sentence of “%s” goes with what it speaks of: %j', (label, change) => {
  const found = shell.presets.find((one) => one.label === label)!
  found.apply()
  expect(found.holds()).toBe(true)
  lab.session.change(change)
  expect(found.holds()).toBe(false)
})

test('what “Keep the size” says is so', () => {
  preset('Keep the size')
  const { geometry, picture } = lab.layer()
  expect([geometry.outputHeight, geometry.outputWidth]).toEqual(picture.pixels.shape.slice(1))
})

test('what “Stride 2” says is so: 16 outputs instead of 64', () => {
  preset('Stride 2')
  expect(lab.session.clock().count).toBe(16)
  lab.session.change({ stride: [1, 1] })
  expect(lab.session.clock().count).toBe(64)
})

test('what “Three channels” says is so: 27 products', () => {
  preset('Three channels')
  expect(lab.session.clock().products).toBe(27)
})

test('what “Up again” says is so: 4×4 becomes 9×9', () => {
  preset('Up again')
  expect(lab.session.clock()).toMatchObject({ count: 81, rowLength: 9 })
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
  lab.session.change(patch)
  lab.session.playback.seek(step)
  expect(describeStep(lab.layer(), lab.scene())).toBe(sentence)
})

test('announced in a walk: which product, its factors, the sum so far', () => {
  lab.session.playback.seek(14)
  const said = Array.from({ length: 5 }, () => {
    lab.session.playback.nextProduct()
    return describeStep(lab.layer(), lab.scene())
  })
  expect(said[0]).toBe('row 3, column 3: product 1 of 9, 0 times −1, sum so far 0')
  expect(said[3]).toBe('row 3, column 3: product 4 of 9, 10 times −2, sum so far −20')
})
