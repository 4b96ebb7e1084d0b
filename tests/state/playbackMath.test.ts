import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  advance,
  clampStep,
  lastStep,
  momentAt,
  productStep,
  type Clock,
  type PlaybackState,
} from '#state/playbackMath.ts'

const clock: Clock = { count: 36, rowLength: 6, products: 9 }
const playing: PlaybackState = { step: 0, playing: true, speed: 1, loop: false, pace: 'outputs' }
const productPace = { ...playing, pace: 'products' } as const

/** The state after `seconds` of frames of 1/60 s. */
function played(state: PlaybackState, seconds: number, at: Clock = clock): PlaybackState {
  const frames = Math.round(seconds * 60)
  let now = state
  for (let frame = 0; frame < frames; frame += 1) now = advance(now, 1 / 60, at)
  return now
}

test.each([
  [1, 3, 6],
  [1, 1.5, 3],
  [0.25, 12, 6],
  [4, 3, 24],
  [16, 1, 32],
])('at %d×, %d s of outputs are %d', (speed, seconds, outputs) => {
  expect(played({ ...playing, speed }, seconds).step).toBeCloseTo(outputs, 9)
})

test('a row takes 3 s whatever its length', () => {
  expect(played(playing, 3, { count: 4096, rowLength: 64, products: 9 }).step).toBeCloseTo(64, 9)
})

test('without products the pace by products is that by outputs', () => {
  const at = { ...clock, products: 0 }
  expect(played(productPace, 1, at).step).toBeCloseTo(2, 9)
})

test.each([
  [1, 1 / 3],
  [9, 3],
  [24, 8],
  [121, 8],
  [363, 8],
])('%d products are walked in %d s, and the sum rests for 0.8 s', (products, walk) => {
  const at = { count: 2, rowLength: 2, products }
  const finished = played(productPace, walk + 0.05, at)
  expect(momentAt(finished.step, 'products', at)).toEqual({ output: 0, products, glide: 0 })
  expect(played(productPace, walk + 0.75, at).step).toBeLessThan(1)
  expect(Math.floor(played(productPace, walk + 0.85, at).step)).toBe(1)
})

test('the products of a window are counted one by one, none left out', () => {
  const seen: number[] = []
  let state: PlaybackState = productPace
  while (state.step < 1) {
    const { products } = momentAt(state.step, 'products', clock)
    if (products !== seen.at(-1)) seen.push(products)
    state = advance(state, 1 / 60, clock)
  }
  expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('at 1× every output is shown, in order', () => {
  const seen: number[] = []
  let state = playing
  while (state.playing) {
    const { output } = momentAt(state.step, 'outputs', clock)
    if (output !== seen.at(-1)) seen.push(output)
    state = advance(state, 1 / 60, clock)
  }
  expect([...seen, state.step]).toEqual(Array.from({ length: 36 }, (_, index) => index))
})

test.each([3600, 1, 0.1])('after %d s away it goes on by one frame of 0.1 s', (seconds) => {
  expect(advance(playing, seconds, clock).step).toBeCloseTo(0.2, 9)
})

test.each([0, -1, Number.NaN])('a clock that says %d changes nothing', (seconds) => {
  expect(advance(playing, seconds, clock)).toBe(playing)
})

test('paused, time changes nothing', () => {
  const paused = { ...playing, playing: false }
  expect(advance(paused, 1, clock)).toBe(paused)
})

test.each(['outputs', 'products'] as const)('pace %s stops on the last output', (pace) => {
  const state = advance({ ...playing, pace, step: 35.999, speed: 16 }, 0.1, clock)
  expect(state).toMatchObject({ playing: false, step: lastStep(pace, clock) })
  expect(momentAt(state.step, pace, clock)).toEqual({ output: 35, products: 9, glide: 0 })
})

test('a loop stays on the last output for its time and begins again', () => {
  const loop = { ...playing, loop: true, step: 35.5 }
  expect(momentAt(loop.step, 'outputs', clock)).toMatchObject({ output: 35, glide: 0 })
  const after = advance({ ...loop, step: 35.9 }, 0.1, clock)
  expect(after.step).toBeCloseTo(0.1, 9)
  expect(after.playing).toBe(true)
})

test('a single output', () => {
  const single = { count: 1, rowLength: 1, products: 4 }
  expect(advance(playing, 0.1, single)).toMatchObject({ step: 0, playing: false })
  expect(advance({ ...playing, loop: true }, 0.1, single).playing).toBe(true)
})

test.each([
  [0, 0],
  [0.2, 0],
  [0.5, 0],
  [0.75, 0.5],
  [1 - 1e-12, 1],
])('%d of an output’s time over, the window has glided %d', (fraction, glide) => {
  expect(momentAt(3 + fraction, 'outputs', clock).glide).toBeCloseTo(glide, 9)
})

test.each([
  [-1, 0],
  [Number.NaN, 0],
  [3.5, 3.5],
  [36, 35],
  [Infinity, 35],
])('step %d of 36 is brought to %d', (step, clamped) => {
  expect(clampStep(step, clock)).toBe(clamped)
})

test('with no output at all, the step is 0', () => {
  expect(clampStep(3, { count: 0, rowLength: 0, products: 0 })).toBe(0)
})

const anyClock = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.nat({ max: 400 }))
  .map(([rows, rowLength, products]) => ({ count: rows * rowLength, rowLength, products }))

test('the step at which n products are counted shows n, for every n', () => {
  fc.assert(
    fc.property(anyClock, fc.nat(), fc.nat(), (at, o, n) => {
      const output = o % at.count
      const counted = at.products > 0 ? n % (at.products + 1) : 0
      const step = productStep(output, counted, at)
      expect(momentAt(step, 'products', at)).toEqual({ output, products: counted, glide: 0 })
    }),
    { seed: 5, numRuns: 2000 },
  )
})

test('whatever the frames, the step stays among the outputs and never goes back without a loop', () => {
  fc.assert(
    fc.property(
      anyClock,
      fc.array(fc.double({ min: -1, max: 5 }), { maxLength: 50 }),
      fc.constantFrom(0.25, 1, 16),
      fc.constantFrom('outputs', 'products'),
      fc.boolean(),
      (at, frames, speed, pace, loop) => {
        let state: PlaybackState = { ...playing, speed, pace, loop }
        for (const seconds of frames) {
          const before = state
          state = advance(state, seconds, at)
          expect(state.step).toBe(clampStep(state.step, at))
          expect(loop || state.step >= before.step).toBe(true)
          const moment = momentAt(state.step, pace, at)
          expect(moment.products).toBeLessThanOrEqual(at.products)
          expect(moment.glide >= 0 && moment.glide <= 1).toBe(true)
        }
      },
    ),
    { seed: 6, numRuns: 300 },
  )
})

test('the pace does not depend on the frame rate', () => {
  let slow: PlaybackState = playing
  for (let frame = 0; frame < 10; frame += 1) slow = advance(slow, 1 / 10, clock)
  expect(slow.step).toBeCloseTo(played(playing, 1).step, 9)
})
