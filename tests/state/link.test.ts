import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeSettings } from '#state/decodeSettings.ts'
import { encodeSettings } from '#state/encodeSettings.ts'
import { longestWritten, splitLink } from '#state/link.ts'
import { firstPlayhead, type Playhead } from '#state/playhead.ts'
import type { Setting } from '#state/setting.ts'
import { initialSettings } from '#state/settingRows.ts'
import { exampleTable, type ExampleSettings } from './exampleTable.ts'

const initial = initialSettings(exampleTable)
const decode = (query: string) => decodeSettings(exampleTable, query)
const encode = (settings: ExampleSettings, playhead?: Playhead) =>
  encodeSettings(exampleTable, settings, playhead)
const atOutput = (output: number): Playhead => ({ ...firstPlayhead, output })
const atProduct = (output: number, products: number): Playhead => ({
  pace: 'products',
  output,
  products,
})

test.each([
  ['#/slide?k=3&stride=2', 'slide', 'k=3&stride=2'],
  ['#/slide', 'slide', ''],
  ['#slide?k=3', 'slide', 'k=3'],
  ['', '', ''],
  ['#', '', ''],
  ['#/', '', ''],
  ['#?k=3', '', 'k=3'],
  ['#/slide?a=1?b=2', 'slide', 'a=1?b=2'],
  ['#%', '%', ''],
  ['#%2Fslide%3Fk%3D3', 'slide', 'k=3'],
  ['#%2Fslide%3Fk%3D%', '%2Fslide%3Fk%3D%', ''],
  ['#/<img onerror>', '<img onerror>', ''],
  ['#/\u202Eedils', 'edils', ''],
])('%j is the lab %j with %j', (hash, lab, query) => {
  expect(splitLink(hash)).toEqual({ lab, query })
})

test.each<[name: string, patch: Partial<ExampleSettings>, link: string]>([
  ['nothing changed', {}, ''],
  ['one setting', { stride: 2 }, '?stride=2'],
  ['several, in the order of the table', { flip: true, kernel: 5 }, '?k=5&flip=on'],
  ['a list keeps its commas', { weights: [0.5, -2] }, '?w=0.5,-2'],
  ['text is escaped', { picture: 'a&b=c#%' }, '?img=a%26b%3Dc%23%25'],
  ['−0 is the initial 0', { bias: -0 }, ''],
  ['half a character is left out', { picture: '\uD83D' }, ''],
])('written: %s', (_, patch, link) => {
  expect(encode({ ...initial, ...patch }).link).toBe(link)
})

test.each<[playhead: Playhead, query: string]>([
  [atOutput(0), ''],
  [atOutput(12), 'step=13'],
  [atProduct(0, 0), 'pace=products'],
  [atProduct(12, 0), 'pace=products&step=13'],
  [atProduct(12, 4), 'pace=products&step=13.4'],
  [atProduct(0, 4), 'pace=products&step=1.4'],
  [atProduct(12, 1), 'pace=products&step=13.1'],
  [atProduct(12, 10), 'pace=products&step=13.10'],
])('the playhead %j is %j, and back', (playhead, query) => {
  expect(encodeSettings(exampleTable, initial, playhead).link.replace('?', '')).toBe(query)
  expect(decode(query)).toEqual({ settings: initial, playhead, notes: [] })
})

test.each<[query: string, playhead: Playhead, note: string]>([
  [
    'step=12.4',
    atOutput(11),
    'step=12.4 in the link counts products, which needs pace=products; the step is 12.',
  ],
  [
    'pace=outputs&step=3.1',
    atOutput(2),
    'step=3.1 in the link counts products, which needs pace=products; the step is 3.',
  ],
  ...['12.', '.4', '1.2.3', '12.-4', '-12.4', '1e3', '12,4', '1'.repeat(20)].map(
    (text): [string, Playhead, string] => [
      `pace=products&step=${text}`,
      atProduct(0, 0),
      `step=${text} in the link is not a step such as 12 or 12.4; the step stays 1.`,
    ],
  ),
  [
    'pace=fast&step=12',
    atOutput(11),
    'pace=fast in the link is not one of outputs, products; the pace stays outputs.',
  ],
])('the playhead in %j is read with a note', (query, playhead, note) => {
  expect(decode(query)).toEqual({ settings: initial, playhead, notes: [note] })
})

const tooLong = 'The picture is too long to be in it: others see edge in its place.'

test('what has no text is left out, and said', () => {
  const { link, lacks } = encode({ ...initial, picture: 'own:7', stride: 2 })
  expect(link).toBe('?stride=2')
  expect(lacks).toEqual([tooLong])
})

test('a link too long is written without its longest field', () => {
  const settings = { ...initial, stride: 2, picture: 'ü'.repeat(2000) }
  const { link, lacks } = encode(settings, atOutput(3))
  expect(link).toBe('?stride=2&step=4')
  expect(lacks).toEqual([tooLong])
})

test.each(['own:7', 'x'.repeat(3000)])('what has a name is only named: %.9s', (picture) => {
  const table = {
    ...exampleTable,
    picture: { ...exampleTable.picture, name: () => ({ text: 'own.7', said: 'It stays here.' }) },
  }
  const { link, lacks } = encodeSettings(table, { ...initial, picture, stride: 2 })
  expect(link.replace('?', '').split('&').toSorted()).toEqual(['img=own.7', 'stride=2'])
  expect(lacks).toEqual(['It stays here.'])
})

test('an 11×11 kernel of awkward numbers fits in a link', () => {
  const weights = Array.from({ length: 121 }, (_, index) => -Math.exp(-index / 7) / 3)
  const { link, lacks } = encodeSettings(
    exampleTable,
    { ...initial, weights },
    atOutput(12),
    '#/slide',
  )
  expect(lacks).toEqual([])
  expect(link.length).toBeLessThanOrEqual(longestWritten)
})

const notWhole = (text: string) =>
  `stride=${text} in the link is not a whole number; stride stays 1.`
const unknown = (key: string) =>
  `${key} in the link is not known here, perhaps from a newer version, and left out.`

test.each<[query: string, read: Partial<ExampleSettings>, note: string]>([
  ['stride=abc', {}, 'stride=abc in the link is not a whole number; stride stays 1.'],
  ['stride=', {}, 'stride= in the link is empty; stride stays 1.'],
  ['stride', {}, 'stride= in the link is empty; stride stays 1.'],
  ['stride=NaN', {}, 'stride=NaN in the link is not a whole number; stride stays 1.'],
  ['stride=1.5', {}, 'stride=1.5 in the link is not a whole number; stride stays 1.'],
  ['stride=%', {}, 'stride=% in the link has a broken % escape; stride stays 1.'],
  ['stride=%E0%A4', {}, 'stride=%E0%A4 in the link has a broken % escape; stride stays 1.'],
  ['stride=0', { stride: 1 }, 'stride=0 in the link is less than 1; stride is 1.'],
  ['stride=99', { stride: 8 }, 'stride=99 in the link is more than 8; stride is 8.'],
  ['b=1e999', {}, 'b=1e999 in the link is not a number; bias stays 0.'],
  ['b=2e6', { bias: 1e6 }, 'b=2e6 in the link is more than 1000000; bias is 1000000.'],
  ['b=1,5', {}, 'b=1,5 in the link is not a number; bias stays 0.'],
  [
    'mode=wrap',
    {},
    'mode=wrap in the link is not one of zeros, reflect; padding mode stays zeros.',
  ],
  ['flip=maybe', {}, 'flip=maybe in the link is neither on nor off; flip stays off.'],
  ['w=1,two', {}, 'w=1,two in the link is not a list of numbers at number 2; weights stay 1,0,-1.'],
  [
    'stride=2&stride=3',
    { stride: 2 },
    'stride is in the link more than once; the first one counts.',
  ],
  [
    'k=3&stride=2&k=4&stride=3',
    { stride: 2 },
    'k, stride are in the link more than once; the first one counts.',
  ],
  ['zoom=3', {}, 'zoom in the link is not known here, perhaps from a newer version, and left out.'],
  [
    'a=1&b2=2&c=3&d=4&a=9',
    {},
    'a, b2, c and 1 more in the link are not known here, perhaps from a newer version, and left out.',
  ],
  ['=3', {}, unknown('a nameless field')],
  ['__proto__=1', {}, unknown('__proto__')],
  ['constructor=1', {}, unknown('constructor')],
  ['toString', {}, unknown('toString')],
  ['%3Cimg%20onerror%3E=1', {}, unknown('<img onerror>')],
  ['stride=%3Cimg onerror%3E', {}, notWhole('<img onerror>')],
  ['stride=%E2%80%AE12', {}, notWhole('12')],
  ['stride=🙂', {}, notWhole('🙂')],
  ['stride=٣', {}, notWhole('٣')],
  ['step=abc', {}, 'step=abc in the link is not a step such as 12 or 12.4; the step stays 1.'],
  ['step=0', {}, 'step=0 in the link is no step: the first one is 1; the step stays 1.'],
  ['step=-3', {}, 'step=-3 in the link is not a step such as 12 or 12.4; the step stays 1.'],
])('read with a note: %s', (query, read, note) => {
  const { settings, playhead, notes } = decode(query)
  expect(settings).toEqual({ ...initial, ...read })
  expect(playhead).toEqual(firstPlayhead)
  expect(notes).toEqual([note])
})

test.each<[query: string, read: Partial<ExampleSettings>]>([
  ['', {}],
  ['&&&', {}],
  ['stride=-0&b=-0', { stride: 1, bias: 0 }],
  ['b=-0', { bias: 0 }],
  ['stride=%32', { stride: 2 }],
  ['%73tride=2', { stride: 2 }],
  ['img=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', { picture: '<img src=x onerror=alert(1)>' }],
])('%j is read', (query, read) => {
  const { settings } = decode(query)
  expect(settings).toEqual({ ...initial, ...read })
  expect(Object.is(settings.bias, -0)).toBe(false)
})

test('400 digits are quoted by their first 24', () => {
  const { settings, notes } = decode(`stride=${'1'.repeat(400)}`)
  expect(settings).toEqual(initial)
  const quoted = `stride=${'1'.repeat(24)}…`
  expect(notes).toEqual([`${quoted} in the link is too long for a number; stride stays 1.`])
})

test('a bad field does not spoil its neighbours', () => {
  const { settings, playhead, notes } = decode('n=8&stride=abc&k=5&step=7')
  expect(settings).toEqual({ ...initial, size: 8, kernel: 5 })
  expect(playhead).toEqual(atOutput(6))
  expect(notes).toHaveLength(1)
})

test('an initial value too long for a sentence is not quoted', () => {
  const text: Setting<{ text: string }, string> = {
    key: 'img',
    label: 'Picture',
    initial: 'x'.repeat(30),
    write: String,
    read: refuse,
  }
  expect(decodeSettings({ text }, 'img=1').notes).toEqual([
    'img=1 in the link cannot be read; picture stays as it was.',
  ])
})

test('what stays is named as the panel names it', () => {
  const kernel: Setting<{ kernel: string }, string> = {
    key: 'k',
    label: 'Kernel',
    initial: 'sobel-x',
    describe: () => 'Sobel x',
    write: String,
    read: refuse,
  }
  expect(decodeSettings({ kernel }, 'k=1').notes).toEqual([
    'k=1 in the link cannot be read; kernel stays Sobel x.',
  ])
})

function refuse(): string {
  throw new TypeError('something unforeseen')
}

test('of 5 MB the whole fields within 8,192 characters are read, each once', () => {
  let reads = 0
  const read = (text: string) => {
    reads += 1
    return exampleTable.stride.read(text)
  }
  const table = { ...exampleTable, stride: { ...exampleTable.stride, read } }
  const query = `stride=2&${'k=5&stride=3&'.repeat(400_000)}`
  const { settings, notes } = decodeSettings(table, splitLink(`#/slide?${query}`).query)
  expect(settings).toEqual({ ...initial, stride: 2, kernel: 5 })
  expect(reads).toBe(1)
  expect(notes[0]).toBe('The link is longer than 8192 characters; only its beginning was read.')
})

test('a field that the limit cuts in two is not read at all', () => {
  const { settings } = decode(`stride=2&img=${'y'.repeat(9000)}`)
  expect(settings).toEqual({ ...initial, stride: 2 })
})

test('a thousand unknown fields are one sentence', () => {
  const query = Array.from({ length: 1000 }, (_, index) => `x${index}=1`).join('&')
  expect(decode(query).notes).toEqual([expect.stringContaining('x0, x1, x2 and 997 more')])
})

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'NaN',
    '1e999',
    '-0',
    '',
    '__proto__',
    '%',
    '%E0',
    '<img onerror>',
    '\u202E',
    '1,2',
  ),
  fc.double().map(String),
)
const nastyKey = fc.oneof(
  fc.constantFrom('n', 'k', 'stride', 'b', 'mode', 'flip', 'w', 'img', 'pace', 'step'),
  nasty,
)
const nastyQuery = fc
  .array(fc.tuple(nastyKey, fc.constantFrom('=', '==', '', '%3D'), nasty))
  .map((fields) => fields.map((field) => field.join('')).join('&'))

test('any text opens: legal values, bounded notes, no prototype touched', () => {
  const before = Reflect.ownKeys(Object.prototype)
  fc.assert(
    fc.property(fc.oneof(nastyQuery, fc.string({ unit: 'binary' })), (text) => {
      const { query } = splitLink(`#/slide?${text}`)
      const { settings, playhead, notes } = decode(query)
      for (const name of Object.keys(settings)) expect(exampleTable).toHaveProperty(name)
      for (const name of ['size', 'kernel', 'stride'] as const) {
        const { range } = exampleTable[name]
        expect(settings[name]).toBeGreaterThanOrEqual(range?.min ?? 0)
        expect(settings[name]).toBeLessThanOrEqual(range?.max ?? 0)
      }
      expect(Number.isFinite(settings.bias)).toBe(true)
      expect(settings.weights.every(Number.isFinite)).toBe(true)
      expect(Number.isInteger(playhead.output) && playhead.output >= 0).toBe(true)
      expect(Number.isInteger(playhead.products) && playhead.products >= 0).toBe(true)
      expect(notes.length).toBeLessThanOrEqual(8)
      expect(notes.every((note) => note.length < 250)).toBe(true)
      // What was read, written, reads the same.
      const { link } = encode(settings, playhead)
      const again = decode(link.slice(1))
      expect(again.notes).toEqual([])
      expect(encode(again.settings, again.playhead).link).toBe(link)
    }),
    { seed: 2, numRuns: 1500 },
  )
  expect(Reflect.ownKeys(Object.prototype)).toEqual(before)
  expect(Object.getPrototypeOf(decode('__proto__=1').settings)).toBe(Object.prototype)
})

const number = fc.float({ min: -1e6, max: 1e6, noNaN: true })
const legal: fc.Arbitrary<ExampleSettings> = fc.record({
  size: fc.integer({ min: 1, max: 64 }),
  kernel: fc.integer({ min: 1, max: 11 }),
  stride: fc.integer({ min: 1, max: 8 }),
  bias: number,
  mode: fc.constantFrom('zeros', 'reflect'),
  flip: fc.boolean(),
  weights: fc.array(number, { minLength: 1, maxLength: 40 }),
  picture: fc.string({ unit: 'grapheme', maxLength: 12 }),
})

const anyPlace = fc.oneof(
  fc.nat({ max: 5000 }).map(atOutput),
  fc.tuple(fc.nat({ max: 5000 }), fc.nat({ max: 400 })).map((playhead) => atProduct(...playhead)),
)

test('encode → decode → encode is identical, and decode gives settings and playhead back', () => {
  fc.assert(
    fc.property(legal, anyPlace, (settings, playhead) => {
      const { link } = encode(settings, playhead)
      const read = decode(link.slice(1))
      expect(read.notes).toEqual([])
      expect(read.playhead).toEqual(playhead)
      expect(encode(read.settings, read.playhead).link).toBe(link)
      expect(single(read.settings)).toEqual(single(settings))
      expect(link.length).toBeLessThanOrEqual(longestWritten)
    }),
    { seed: 3, numRuns: 1000 },
  )
})

/** As the core sees them: 32-bit numbers, no sign of zero. */
function single(settings: ExampleSettings): ExampleSettings {
  const round = (value: number) => Math.fround(value) + 0
  return { ...settings, bias: round(settings.bias), weights: settings.weights.map(round) }
}
