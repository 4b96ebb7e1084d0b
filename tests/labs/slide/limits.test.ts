import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kernelSize, resizeKernel } from '#labs/slide/model/kernel.ts'
import type { Limits } from '#core/limits.ts'
import { type Axis, axisLimits } from '#labs/slide/model/limits.ts'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import { repairSlide } from '#labs/slide/model/repair.ts'
import { sizeLimits } from '#labs/slide/model/sizeLimits.ts'
import type { SlideSettings } from '#labs/slide/settings.ts'
import { arbitrarySettings } from './arbitrarySettings.ts'
import { numberedKernel, padsOf, runs, settingsWith } from './fixtures.ts'

const axes: readonly Axis[] = ['vertical', 'horizontal']

/** Every control of an axis: its name, its limits, and the settings with a value put in alone. */
function controlsOf(
  settings: SlideSettings,
  axis: Axis,
): [name: string, bound: Limits, put: (value: number) => Partial<SlideSettings>][] {
  const limits = axisLimits(settings, axis)
  const { kernel, pads } = settings
  const { height, width } = kernelSize(kernel)
  const isDown = axis === 'vertical'
  const pair = ([v, h]: readonly [number, number], value: number) =>
    isDown ? ([value, h] as const) : ([v, value] as const)
  return [
    [
      'kernel',
      limits.kernel,
      (n) => ({
        kernel: isDown ? resizeKernel(kernel, n, width) : resizeKernel(kernel, height, n),
      }),
    ],
    ['stride', limits.stride, (n) => ({ stride: pair(settings.stride, n) })],
    ['dilation', limits.dilation, (n) => ({ dilation: pair(settings.dilation, n) })],
    [
      'output padding',
      limits.outputPadding,
      (n) => ({ outputPadding: pair(settings.outputPadding, n) }),
    ],
    ...(settings.padding === 'custom'
      ? ([
          [
            'pad before',
            limits.padBefore,
            (n) => ({ pads: { ...pads, [isDown ? 'top' : 'left']: n } }),
          ],
          [
            'pad after',
            limits.padAfter,
            (n) => ({ pads: { ...pads, [isDown ? 'bottom' : 'right']: n } }),
          ],
        ] satisfies ReturnType<typeof controlsOf>)
      : []),
  ]
}

test('whatever a control’s limits allow needs no repair: nothing illegal is dragged to', () => {
  fc.assert(
    fc.property(
      arbitrarySettings,
      fc.constantFrom(...axes),
      fc.nat(5),
      fc.nat(),
      (any, axis, which, pick) => {
        const { settings } = repairSlide(any)
        const controls = controlsOf(settings, axis)
        const [name, bound, put] = controls[which % controls.length] ?? []
        if (!bound || !put) return
        expect({ name, ...bound, isRange: bound.max >= bound.min }).toMatchObject({ isRange: true })
        for (const value of [
          bound.min,
          bound.max,
          bound.min + (pick % (bound.max - bound.min + 1)),
        ]) {
          const next = { ...settings, ...put(value) }
          expect(repairSlide(next), `${name} ${value} of ${bound.min}…${bound.max}`).toEqual({
            settings: next,
            notes: [],
          })
        }
      },
    ),
    { ...runs, numRuns: 1500 },
  )
})

test('all sides of the padding at once: what the limits allow needs no repair', () => {
  fc.assert(
    fc.property(arbitrarySettings, fc.nat(), (any, pick) => {
      const { settings } = repairSlide({ ...any, padding: 'custom', pads: padsOf(any.pads.top) })
      if (new Set(Object.values(settings.pads)).size > 1) return
      const [down, across] = axes.map((axis) => axisLimits(settings, axis).padBoth)
      const min = Math.max(down?.min ?? 0, across?.min ?? 0)
      const max = Math.min(down?.max ?? 0, across?.max ?? 0)
      expect(settings.pads.top).toBeGreaterThanOrEqual(min)
      expect(settings.pads.top).toBeLessThanOrEqual(max)
      for (const cells of [min, max, min + (pick % (max - min + 1))]) {
        const next = { ...settings, pads: padsOf(cells) }
        expect(repairSlide(next), `${cells} of ${min}…${max}`).toEqual({
          settings: next,
          notes: [],
        })
      }
    }),
    { ...runs, numRuns: 800 },
  )
})

test('the size: what the limits allow leaves kernel and padding as they are', () => {
  fc.assert(
    fc.property(arbitrarySettings, fc.nat(), (any, pick) => {
      const { settings } = repairSlide({ ...any, picture: { kind: 'built-in', id: 'glyph' } })
      const { min, max } = sizeLimits(settings)
      for (const size of [min, max, min + (pick % (max - min + 1))])
        expect(repairSlide({ ...settings, size }).notes).toEqual([])
    }),
    { ...runs, numRuns: 300 },
  )
})

test.each([
  ['8×8 under 3×3', {}, [4, 64]],
  ['8×8 under 7×7: no smaller than the kernel', { kernel: numberedKernel(7, 7) }, [7, 64]],
  [
    '8×8 under 7×7 with 2 cells of padding',
    { kernel: numberedKernel(7, 7), pads: padsOf(2) },
    [4, 64],
  ],
  ['transposed by stride 4: no longer than 96', { mode: 'transposed', stride: [4, 4] }, [4, 23]],
] satisfies [string, Partial<SlideSettings>, number[]][])(
  'sizes of %s',
  (_name, patch, expected) => {
    const { min, max } = sizeLimits(settingsWith(patch))
    expect([min, max]).toEqual(expected)
  },
)

test.each([
  ['a kernel', { kernel: numberedKernel(8, 3), padding: 'same' }, 8, 'the kernel is 8 high'],
  ['a wide one', { kernel: numberedKernel(3, 7) }, 7, 'the kernel is 7 wide'],
  ['a dilated one', { dilation: [1, 3] }, 7, 'the kernel, spread out, is 7 wide'],
  [
    'a border',
    { pads: padsOf(6), paddingMode: 'circular' },
    6,
    'the padding shows 6 cells of the picture',
  ],
  ['nothing', {}, 4, undefined],
] satisfies [string, Partial<SlideSettings>, number, string | undefined][])(
  'the least size, and why: %s',
  (_name, patch, min, becauseMin) => {
    expect(sizeLimits(settingsWith(patch))).toMatchObject({ min, becauseMin })
  },
)

test('no smaller size is refused without a reason that can be read', () => {
  fc.assert(
    fc.property(arbitrarySettings, (any) => {
      const { min, becauseMin } = sizeLimits(repairSlide(any).settings)
      expect(becauseMin ?? '').toMatch(min > 4 ? /^the (kernel|padding).* \d+ / : /^$/)
    }),
    runs,
  )
})

test('padding that a kernel needs: it says how far the kernel reaches', () => {
  const { padBoth } = axisLimits(
    settingsWith({ size: 4, kernel: numberedKernel(7, 3), pads: padsOf(2) }),
    'vertical',
  )
  expect(padBoth).toMatchObject({ min: 2, becauseMin: 'the kernel reaches over 7 cells' })
})

test('the present value is always within its limits', () => {
  fc.assert(
    fc.property(arbitrarySettings, fc.constantFrom(...axes), (any, axis) => {
      const { settings } = repairSlide(any)
      const { height, width } = kernelSize(settings.kernel)
      const at = axis === 'vertical' ? 0 : 1
      const limits = axisLimits(settings, axis)
      const held = (value: number, { min, max }: Limits) => value >= min && value <= max
      expect(held(at === 0 ? height : width, limits.kernel)).toBe(true)
      expect(held(settings.stride[at], limits.stride)).toBe(true)
      expect(held(settings.dilation[at], limits.dilation)).toBe(true)
      expect(held(settings.outputPadding[at], limits.outputPadding)).toBe(true)
    }),
    { ...runs, numRuns: 400 },
  )
})

test('beyond the limits: brought back, and said in a sentence', () => {
  fc.assert(
    fc.property(arbitrarySettings, fc.constantFrom(...axes), fc.nat(2), (any, axis, which) => {
      const { settings } = repairSlide(any)
      const [name, bound, put] = controlsOf(settings, axis)[which] ?? []
      if (!bound || !put) return
      const { settings: mended, notes } = repairSlide({ ...settings, ...put(bound.max + 1) })
      expect(notes.length, `${name} ${bound.max + 1}`).toBeGreaterThan(0)
      expect(repairSlide(mended).notes).toEqual([])
    }),
    { ...runs, numRuns: 400 },
  )
})

describe('by hand', () => {
  test.each([
    [
      '8×8, no padding: kernel and padding',
      {},
      { kernel: 8, stride: 8, dilation: 3, padBefore: 10 },
    ],
    ['4×4: a kernel of 4 at most', { size: 4 }, { kernel: 4, dilation: 1 }],
    ['4×4 with 2 cells of padding: of 8', { size: 4, pads: padsOf(2) }, { kernel: 8, dilation: 3 }],
    ['dilation 3: the kernel may have 3 weights', { dilation: [3, 3] }, { kernel: 3 }],
    [
      'a kernel of 1 may be dilated as one likes',
      { kernel: numberedKernel(1, 1) },
      { dilation: 16 },
    ],
    ['reflect on 4 cells: 3 to show', { size: 4, paddingMode: 'reflect' }, { padBefore: 3 }],
    ['circular on 4 cells: 4 to show', { size: 4, paddingMode: 'circular' }, { padBefore: 4 }],
    ['64 cells: padded to 84', { size: 64 }, { kernel: 11, padBefore: 10 }],
    ['64 cells transposed: stride 1', { size: 64, mode: 'transposed' }, { stride: 1 }],
    [
      'transposed, 3×3: cuts 2 cells at most, adds stride − 1',
      { size: 4, mode: 'transposed', stride: [3, 3] },
      { padBefore: 2, outputPadding: 2 },
    ],
  ] satisfies [string, Partial<SlideSettings>, Partial<Record<string, number>>][])(
    '%s',
    (_name, patch, expected) => {
      const limits = axisLimits(settingsWith(patch), 'vertical')
      const most = Object.fromEntries(
        Object.entries(limits).map(([name, { max }]: [string, Limits]) => [name, max]),
      )
      expect(most).toMatchObject(expected)
    },
  )
})

describe('repair', () => {
  test.each([
    [
      'a kernel larger than the padded input',
      { size: 4, kernel: numberedKernel(7, 7) },
      { height: 4, width: 4 },
      ['A kernel of 7×7 does not fit here; it is 4×4 now.'],
    ],
    [
      'stride 0',
      { stride: [0, 0] },
      { stride: [1, 1] },
      ['Stride 0 does not fit here; it is 1 now.'],
    ],
    [
      'stride 2 down, 9 across',
      { stride: [2, 9] },
      { stride: [2, 8] },
      ['Stride 2×9 does not fit here; it is 2×8 now.'],
    ],
    [
      'three groups of one channel',
      { groups: 3 },
      { groups: 1 },
      ['Three groups need three channels; this picture has one.'],
    ],
    [
      'transposed with padding by name',
      { mode: 'transposed', padding: 'same' },
      { padding: 'custom', paddingMode: 'zeros' },
      ['A transposed convolution takes its padding by amount and fills it with zeros.'],
    ],
    [
      'output padding without a transposed convolution: nothing to say',
      { outputPadding: [1, 1] },
      { outputPadding: [0, 0] },
      [],
    ],
  ] satisfies [string, Partial<SlideSettings>, object, string[]][])(
    '%s',
    (_name, patch, expected, notes) => {
      const repaired = repairSlide(settingsWith(patch))
      expect({ ...repaired.settings, ...kernelSize(repaired.settings.kernel) }).toMatchObject(
        expected,
      )
      expect(repaired.notes).toEqual(notes)
    },
  )

  test('every note is a sentence', () => {
    fc.assert(
      fc.property(arbitrarySettings, (settings) => {
        for (const note of repairSlide(settings).notes)
          expect(note).toMatch(/^[A-Z][^\n]{10,}\.$|^[A-Z][^\n]{10,}\)\.$/)
      }),
      { ...runs, numRuns: 300 },
    )
  })

  test('a kernel that is cut keeps its middle', () => {
    const { settings } = repairSlide(settingsWith({ size: 4, kernel: numberedKernel(6, 6) }))
    expect(settings.kernel.slices[0]?.[0]).toEqual([8, 9, 10, 11])
  })

  test('legal settings stay the very same object', () => {
    const settings = settingsWith({ size: 32 })
    expect(repairSlide(settings).settings).toBe(settings)
    expect(pictureShape(settings)).toEqual({ channels: 1, height: 32, width: 32 })
  })
})
