import { expect, test } from 'vitest'
import { createPlayback, type PlaybackStore } from '#state/playback.ts'
import { firstPlayhead, stepAt } from '#state/playhead.ts'
import { momentAt, productStep, type Clock } from '#state/playbackMath.ts'

const clock: Clock = { count: 12, rowLength: 4, products: 2 }
const create = (step = 0) => {
  const playback = createPlayback(() => clock)
  playback.seek(step)
  return playback
}

type Move = Exclude<
  {
    [K in keyof PlaybackStore]: PlaybackStore[K] extends () => void ? K : never
  }[keyof PlaybackStore],
  'getInitialState' | 'getState'
>

test.each<[from: number, move: Move, to: number]>([
  [0, 'next', 1],
  [3.4, 'next', 4],
  [11, 'next', 11],
  [5, 'previous', 4],
  [3.4, 'previous', 2],
  [0, 'previous', 0],
  [1, 'rowDown', 5],
  [9, 'rowDown', 9],
  [9, 'rowUp', 5],
  [2, 'rowUp', 2],
  [6, 'rowStart', 4],
  [6, 'rowEnd', 7],
  [11, 'rowEnd', 11],
  [6, 'first', 0],
  [6, 'last', 11],
])('from %d, %s goes to %d', (from, move, to) => {
  const playback = create(from)
  playback.setState({ playing: true })
  playback[move]()
  expect(playback.getState()).toMatchObject({ step: to, playing: false })
})

test('a last row that is shorter ends at the last output', () => {
  const playback = createPlayback(() => ({ count: 10, rowLength: 4, products: 1 }))
  playback.seek(8)
  playback.rowEnd()
  expect(playback.getState().step).toBe(9)
})

test.each<[from: number, move: Move, to: number]>([
  [3, 'rowDown', 13],
  [18, 'rowDown', 24],
  [24, 'rowDown', 24],
  [18, 'rowUp', 8],
  [8, 'rowUp', 0],
  [18, 'rowStart', 0],
  [3, 'rowEnd', 24],
])('in a line of 25, from %d, %s goes to %d', (from, move, to) => {
  const playback = createPlayback(() => ({ count: 25, rowLength: 7, products: 0, isLine: true }))
  playback.seek(from)
  playback[move]()
  expect(playback.getState().step).toBe(to)
})

test.each(['nextProduct', 'previousProduct'] as const)(
  'without products %s does nothing',
  (move) => {
    const playback = createPlayback(() => ({ count: 12, rowLength: 4, products: 0 }))
    playback.seek(3)
    playback[move]()
    expect(playback.getState()).toMatchObject({ step: 3, pace: 'outputs' })
  },
)

test('product by product goes through every window and back the same way', () => {
  const playback = create()
  const seen = () => {
    const { step, pace } = playback.getState()
    const { output, products } = momentAt(step, pace, clock)
    return `${output}:${products}`
  }
  const forth = Array.from({ length: 6 }, () => (playback.nextProduct(), seen()))
  expect(forth).toEqual(['0:1', '0:2', '1:0', '1:1', '1:2', '2:0'])
  const back = Array.from({ length: 7 }, () => (playback.previousProduct(), seen()))
  expect(back).toEqual(['1:2', '1:1', '1:0', '0:2', '0:1', '0:0', '0:0'])
})

test('the walk ends on the finished sum of the last output', () => {
  const playback = create(11)
  for (let press = 0; press < 5; press += 1) playback.nextProduct()
  const { step, pace } = playback.getState()
  expect(momentAt(step, pace, clock)).toEqual({ output: 11, products: 2, glide: 0 })
})

test('with all products shown, a product back takes the last one away', () => {
  const playback = create(3)
  playback.previousProduct()
  const { step, pace } = playback.getState()
  expect(momentAt(step, pace, clock)).toEqual({ output: 3, products: 1, glide: 0 })
})

test('play on the last output begins again', () => {
  const playback = create(11)
  playback.play()
  expect(playback.getState()).toMatchObject({ step: 0, playing: true })
})

test('play in the middle of a glide goes on from there', () => {
  const playback = create(4.5)
  playback.toggle()
  expect(playback.getState()).toMatchObject({ step: 4.5, playing: true })
})

test.each(['pause', 'toggle'] as const)('%s settles on the output that is told', (stop) => {
  const playback = create(4.9)
  playback.play()
  playback[stop]()
  expect(playback.getState()).toMatchObject({ step: 4, playing: false })
})

test.each([0, 1, 2])('pause between two products settles on the %d that are counted', (counted) => {
  const playback = create()
  playback.setPace('products')
  playback.seek(productStep(5, counted, clock) + 0.05)
  playback.play()
  playback.pause()
  const { step, playing } = playback.getState()
  expect([step, playing]).toEqual([productStep(5, counted, clock), false])
  expect(playback.playhead()).toEqual({ pace: 'products', output: 5, products: counted })
})

test('a playhead is returned to, in its pace', () => {
  const playhead = { pace: 'products', output: 5, products: 1 } as const
  const playback = create(9)
  playback.standAt(playhead)
  expect(playback.getState()).toMatchObject({ pace: 'products', step: stepAt(playhead, clock) })
  playback.standAt({ ...firstPlayhead, output: 99 })
  expect(playback.getState()).toMatchObject({ pace: 'outputs', step: 11 })
})

test('reset is as at the beginning', () => {
  const playback = create(3)
  const beginning = createPlayback(() => clock).getState()
  playback.setPace('products')
  playback.setLoop(true)
  playback.faster()
  playback.play()
  playback.reset()
  expect(playback.getState()).toEqual(beginning)
})

test('speed doubles and halves between 0.25 and 16', () => {
  const playback = create()
  const faster = Array.from({ length: 5 }, () => (playback.faster(), playback.getState().speed))
  expect(faster).toEqual([2, 4, 8, 16, 16])
  for (let press = 0; press < 9; press += 1) playback.slower()
  expect(playback.getState().speed).toBe(0.25)
})

test.each([0, 3, Number.NaN, Infinity])('%d is no speed', (speed) => {
  const playback = create()
  playback.setSpeed(speed)
  expect(playback.getState().speed).toBe(1)
})

test('another pace keeps the output and goes on playing', () => {
  const playback = create(4.5)
  playback.play()
  playback.setPace('products')
  expect(playback.getState()).toMatchObject({ step: 4, pace: 'products', playing: true })
})

test.each([Number.NaN, -5, -Infinity])('seeking %d goes to the first output', (step) => {
  expect(create(step).getState().step).toBe(0)
})

test('time passes only while playing', () => {
  const playback = create()
  playback.tick(0.1)
  expect(playback.getState().step).toBe(0)
  playback.play()
  playback.tick(0.1)
  expect(playback.getState().step).toBeGreaterThan(0)
})

test('outputs that vanish take the step with them; playing goes on', () => {
  let now = clock
  const playback = createPlayback(() => now)
  playback.seek(11)
  playback.setState({ playing: true })
  now = { count: 2, rowLength: 2, products: 1 }
  playback.settle()
  expect(playback.getState()).toMatchObject({ step: 1, playing: true })
})
