import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slideLayer } from '#labs/slide/model/layer.ts'
import { repairSlide } from '#labs/slide/model/repair.ts'
import { readPainted, writePainted } from '#parts/picture/paintedText.ts'
import { type PaintedChoice, pictureShape } from '#parts/picture/pictureChoice.ts'
import { slide } from '#labs/slide/slide.ts'
import { createInstance } from '#parts/lab/labInstance.ts'
import { initialSlide, type SlideSettings, slideTable } from '#labs/slide/settings.ts'
import { decodeSettings } from '#state/decodeSettings.ts'
import { encodeSettings } from '#state/encodeSettings.ts'
import { longestWritten } from '#state/link.ts'
import { arbitrarySettings, somePicture } from './arbitrarySettings.ts'
import { kernelOf, numberedKernel, padsOf, runs, settingsWith } from './fixtures.ts'

const queryOf = (settings: SlideSettings) => {
  const { link, lacks } = encodeSettings(slideTable, settings)
  return { query: link.replace(/^\?/, ''), lacks }
}

test('any settings: written, read and written again, the link is the same, and so is the scene', () => {
  fc.assert(
    fc.property(arbitrarySettings, (any) => {
      const { settings } = repairSlide(any)
      const { query, lacks } = queryOf(settings)
      expect(query.length).toBeLessThanOrEqual(longestWritten)
      const read = decodeSettings(slideTable, query)
      expect(read.notes).toEqual([])
      expect(queryOf(read.settings).query).toBe(query)
      fc.pre(lacks.length === 0)
      expect(read.settings).toEqual(settings)
      expect(repairSlide(read.settings).notes).toEqual([])
      const [before, after] = [settings, read.settings].map(
        (one) => slideLayer(one, somePicture(one)).results,
      )
      expect(after).toEqual(before)
    }),
    { ...runs, numRuns: 200 },
  )
})

test.each<[Partial<SlideSettings>, string]>([
  [{}, ''],
  [{ stride: [2, 2] }, 'stride=2'],
  [{ stride: [2, 1], dilation: [1, 3] }, 'stride=2x1&dilation=1x3'],
  [{ pads: padsOf(1), paddingMode: 'reflect' }, 'pad=1&border=reflect'],
  [{ pads: { top: 1, right: 2, bottom: 3, left: 4 } }, 'pad=1,2,3,4'],
  [{ kernel: numberedKernel(2, 2) }, 'k=1,2;3,4'],
  [{ kernel: kernelOf([[0.5, -1]], 9) }, 'k=0.5,-1/9'],
  [
    { picture: { kind: 'built-in', id: 'colour-patches' }, colour: 'rgb', groups: 3 },
    'in=colour-patches&colour=rgb&groups=3',
  ],
  [{ crop: { x: 0.25, y: 0.1234, side: 0.5 } }, 'crop=0.25,0.123,0.5'],
  [{ convolution: true, bias: -2.5, activation: 'relu' }, 'turn=on&bias=-2.5&act=relu'],
  [
    { padding: 'same-lower', colours: 'clamped', reveal: false },
    'padding=same-lower&show=clamped&fill=off',
  ],
])('%j is written %s', (patch, query) => {
  expect(queryOf(settingsWith(patch)).query).toBe(query)
})

test('a photograph of one’s own is only named in a link, and its owner is told so', () => {
  const own = settingsWith({ picture: { kind: 'own', id: 'a1', height: 30, width: 40 } })
  const { query, lacks } = queryOf(own)
  expect(query).toBe('in=own.a1.30x40')
  expect(lacks).toEqual([expect.stringMatching(/^Your own picture is not in it: /)])
  const named = decodeSettings(slideTable, query).settings
  expect(named.picture).toMatchObject({ kind: 'named', id: 'a1', height: 30, width: 40 })
  expect(queryOf(named)).toEqual({ query, lacks: [] })
  expect(pictureShape({ ...named, crop: 'whole', size: 8 })).toEqual(
    pictureShape({ ...own, crop: 'whole', size: 8 }),
  )
})

test('a kernel too long for a link is left out, and so it is said', () => {
  const long = Array.from({ length: 11 }, (_r, r) =>
    Array.from({ length: 11 }, (_c, c) => 100000.5 + r * 11 + c),
  )
  const settings = settingsWith({ size: 11, kernel: { slices: [long, long, long], divisor: 1 } })
  expect(queryOf(settings).lacks).toEqual([
    'The kernel is too long to be in it: others see Sobel x in its place.',
  ])
})

/** A painting of so many levels, in no order. */
const paintingOf = (side: number, channels: 1 | 3, levels: number): PaintedChoice => ({
  kind: 'painted',
  height: side,
  width: side,
  channels,
  white: 255,
  values: Array.from({ length: side * side * channels }, (_, i) => ((i * i + 7 * i) % 97) % levels),
})

test.each<[side: number, channels: 1 | 3, levels: number]>([
  [64, 1, 1],
  [64, 1, 4],
  [36, 3, 4],
  [24, 3, 16],
  [32, 1, 97],
  [4, 1, 16],
])('a painting of %d cells a side, %d channels and %d levels is in the link', (...painting) => {
  const picture = paintingOf(...painting)
  const { query, lacks } = queryOf(settingsWith({ picture }))
  expect(lacks).toEqual([])
  expect(decodeSettings(slideTable, query)).toMatchObject({ settings: { picture }, notes: [] })
})

test('a larger painting is only named, by what is in it; its text gives it back', () => {
  const picture = paintingOf(64, 1, 97)
  const { query, lacks } = queryOf(settingsWith({ picture }))
  expect(query).toMatch(/^in=own\.[a-z\d]{8,14}\.64x64x1$/)
  expect(lacks).toEqual([expect.stringMatching(/^Your painting is too large to be in it: /)])
  const other = { ...picture, values: picture.values.with(9, 255) }
  expect(queryOf(settingsWith({ picture: other })).query).not.toBe(query)
  const named = decodeSettings(slideTable, query).settings
  expect(pictureShape(named)).toMatchObject({ height: 64, width: 64, channels: 1 })
  expect(readPainted(writePainted(picture))).toEqual(picture)
})

test.each<[query: string, patch: Partial<SlideSettings>]>([
  ['stride=2,3', { stride: [2, 3] }],
  ['stride=2×3', { stride: [2, 3] }],
  ['pad=1,2', { pads: { top: 1, right: 2, bottom: 1, left: 2 } }],
  ['pad=1x2', { pads: { top: 1, right: 2, bottom: 1, left: 2 } }],
  ['k=3', { kernel: kernelOf([[3]], 1) }],
])('%s is read as it is meant', (query, patch) => {
  expect(decodeSettings(slideTable, query)).toMatchObject({
    settings: settingsWith(patch),
    notes: [],
  })
})

test.each([
  ['stride=2x', 'is neither a whole number nor two such as 2x1; stride stays 1.'],
  ['stride=2.5', 'is not a whole number; stride stays 1.'],
  ['pad=1,,2', 'is neither a whole number nor four such as 1,2,1,2; padding stays 0.'],
  ['pad=1,2,3', 'is neither one number nor two nor four; padding stays 0.'],
  ['step=3.7', 'counts products, which needs pace=products; the step is 3.'],
  ['step=2,7', 'is not a step such as 12 or 12.4; the step stays 1.'],
  [
    'k=sobel',
    'is neither the name of a kernel nor numbers such as 1,0,-1;2,0,-2; kernel stays Sobel x.',
  ],
  ['k=', 'is empty; kernel stays Sobel x.'],
  ['k=1,2;3,,4', 'has no number at row 2, column 2; kernel stays Sobel x.'],
  ['k=1,2;3,1e7', 'has a number beyond ±1000000 at row 2, column 2; kernel stays Sobel x.'],
  ['k=1/2e9', 'has a divisor above 1000000; kernel stays Sobel x.'],
  ['k=1/', 'has no number as its divisor; kernel stays Sobel x.'],
  ['colour=RGB', 'is not one of grey, rgb; channels stay grey.'],
  ['size=200', 'is more than 64; size is 64.'],
  [
    'crop=half',
    'is neither centre nor whole nor a square such as 0.2,0.1,0.5; part of the picture stays the middle.',
  ],
  [
    'crop=2,0,1',
    'is no part of a picture: its numbers go from 0 to 1; part of the picture stays the middle.',
  ],
])('of %s it is said what is wrong, what would do, and what is there now', (query, said) => {
  expect(decodeSettings(slideTable, query).notes).toEqual([`${query} in the link ${said}`])
})

const refused: [string, string, string][] = [
  ['k', 'sobel', 'a preset there is not'],
  ['k', '1,2;3', 'ragged rows'],
  ['k', '1,NaN', 'NaN'],
  ['k', '1,1e999', 'infinity'],
  ['k', '1e7', 'a number beyond ±1000000'],
  ['k', '1/0', 'a divisor of 0'],
  ['k', '1/-3', 'a divisor below 0'],
  ['k', '1/2/3', 'two divisors'],
  ['k', '1!2', 'two slices'],
  ['k', `${'1,'.repeat(11)}1`, '12 columns'],
  ['k', `${'1;'.repeat(11)}1`, '12 rows'],
  ['k', '1,'.repeat(300), '300 columns'],
  ['k', '', 'nothing'],
  ['k', '<img onerror=alert(1)>', 'markup'],
  ['in', '__proto__', 'a name of the language'],
  ['in', 'constructor', 'another'],
  ['in', 'p.', 'a painted picture without a head'],
  ['in', 'p.99x99x1.10.AA', 'a painted picture that is too large'],
  ['in', 'p.2x2x1.10.AAA', 'a painted picture with too few numbers'],
  ['in', 'p.0x2x1.10.', 'a painted picture without rows'],
  ['in', 'p.1x1x1.0.AA', 'a white of 0'],
  ['in', 'p.1x1x1.999.AA', 'a white above 255'],
  ['in', 'p.1x1x1.10.A', 'base64 that is cut'],
  ['in', 'p.1x1x1.10.CAs', 'a painted number above white'],
  ['in', 'p.1x1x1.10.AAA', 'a painted picture of no levels'],
  ['in', 'p.1x1x1.10.AQEC', 'bits for more levels than there are'],
  ['in', 'p.2x1x1.10.AgMBAgPA', 'a level that is not there'],
  ['in', 'own', 'a photograph without a name'],
  ['in', 'own.A.3x4', 'a name that is none'],
  ['in', 'own.a.0x4', 'a photograph without rows'],
  ['in', 'own.a.99x4x1', 'a painting that is too large'],
  ['crop', '0.5,0.5', 'a crop without a side'],
  ['crop', '0,0,0', 'a crop without an area'],
  ['crop', '2,0,1', 'a crop outside'],
  ['crop', '0,0,1,1', 'a crop with four numbers'],
  ['crop', '‮elohw', 'text turned around'],
  ['stride', '2x2x2', 'three strides'],
  ['stride', '1.5', 'half a cell'],
  ['stride', 'x', 'no number'],
  ['pad', '1,2,3', 'three sides'],
  ['pad', '1,2,3,4,5', 'five sides'],
  ['pad', '9'.repeat(400), '400 digits'],
  ['mode', 'Transposed', 'a capital letter'],
  ['groups', '2', 'two groups'],
  ['bias', '1,5', 'a comma'],
  ['turn', 'yes', 'yes'],
  ['size', '👩‍🔬', 'a scientist'],
]

test.each(refused)(
  '%s=%.40s in a link (%s): a sentence, and the setting as at the beginning',
  (key, text) => {
    const { settings, notes } = decodeSettings(slideTable, `${key}=${encodeURIComponent(text)}`)
    expect(settings).toEqual(initialSlide)
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatch(new RegExp(`^${key}=.* in the link [a-z].*; .* stays? .*\\.$`))
    expect(notes[0]?.length).toBeLessThan(220)
  },
)

test('any text in any field: nothing is thrown but a RangeError with words to say', () => {
  const rows = Object.values(slideTable)
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,;!/x-p=eE ')) }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...rows), text, (row, hostile) => {
      const problem = problemOf(() => row.read(hostile)) ?? new RangeError('was read')
      expect(problem).toBeInstanceOf(RangeError)
      expect(problem).toHaveProperty('message', expect.stringMatching(/[a-z]/))
    }),
    { ...runs, numRuns: 400 },
  )
})

test('any query: the lab opens in a state that it can draw, with sentences', () => {
  const keys = Object.values(slideTable).map(({ key }) => key)
  const field = fc.tuple(
    fc.oneof(fc.constantFrom(...keys), fc.string({ maxLength: 8 })),
    fc.oneof(
      fc.integer({ min: -9, max: 99 }).map(String),
      fc.constantFrom('same', 'rgb', 'transposed', 'glyph', 'gaussian-5', 'reflect'),
      fc.string({ maxLength: 20 }),
    ),
  )
  fc.assert(
    fc.property(fc.array(field, { maxLength: 8 }), (fields) => {
      const query = fields.map(([key, value]) => `${key}=${value}`).join('&')
      for (const note of createInstance(slide).session.readLink(query)) expect(note).toMatch(/\.$/)
      const { settings } = createInstance(slide).session.store.getState()
      expect(slideLayer(settings, somePicture(settings)).results.length).toBe(
        createInstance(slide).session.clock().count,
      )
      expect(({} as Record<string, unknown>)['k']).toBeUndefined()
    }),
    { ...runs, numRuns: 200 },
  )
})

test.each([
  ['size=4&k=1,2,3,4,5,6,7', /kernel of 1×7 does not fit here; it is 1×4 now/],
  ['stride=0', /Stride 0 does not fit here; it is 1 now/],
  ['stride=99x1', /Stride 99×1 does not fit here; it is 8×1 now/],
  ['dilation=0', /Dilation 0 does not fit here; it is 1 now/],
  ['mode=transposed&stride=2&outpad=7', /Output padding 7 does not fit here; it is 1 now/],
  ['pad=99', /Padding 99 does not fit here; it is 10 now/],
  ['pad=-1', /Padding −1 does not fit here; it is 0 now/],
  [
    'pad=1,99,0,0',
    /Padding 1, 99, 0, 0 \(top, right, bottom, left\) does not fit here; it is 1, 10, 0, 0/,
  ],
  ['stride=-2', /Stride −2 does not fit here; it is 1 now/],
  ['groups=3', /three channels/],
  ['mode=transposed&padding=full&border=reflect', /takes its padding by amount/],
  ['size=64&mode=transposed&stride=8', /Stride 8 does not fit here; it is 1 now/],
  ['step=4000', /step is 36/],
])('legal alone, illegal together: %s is repaired and said', (query, sentence) => {
  expect(createInstance(slide).session.readLink(query).join(' ')).toMatch(sentence)
})

function problemOf(act: () => unknown): unknown {
  try {
    act()
    return undefined
  } catch (error) {
    return error
  }
}
