import { expect, test, vi } from 'vitest'
import { createLabSession } from '#state/labSession.ts'
import { flag } from '#state/setting.ts'
import { exampleTable, type ExampleSettings } from './exampleTable.ts'

/** A window of `kernel` cells slides over `size` of them; the kernel gives way to the input. */
const create = (onBegin = () => {}) =>
  createLabSession<ExampleSettings>({
    id: 'example',
    onBegin,
    table: exampleTable,
    repair(settings) {
      if (settings.kernel <= settings.size) return { settings, notes: [] }
      const note = `kernel size ${settings.kernel} is more than the input's ${settings.size}`
      return { settings: { ...settings, kernel: settings.size }, notes: [note] }
    },
    clock({ size, kernel, stride }) {
      const rowLength = Math.floor((size - kernel) / stride) + 1
      return { count: rowLength ** 2, rowLength, products: kernel ** 2 }
    },
  })
const settingsOf = ({ store }: ReturnType<typeof create>) => store.getState().settings

test('it begins on the initial settings, on the first output, with nothing to undo', () => {
  const session = create()
  expect(session.writeLink()).toBe('#/example')
  expect(session.clock()).toEqual({ count: 16, rowLength: 4, products: 9 })
  expect(session.playback.getState().step).toBe(0)
  expect([session.canUndo(), session.canRedo()]).toEqual([false, false])
})

test('a change is repaired and says so', () => {
  const session = create()
  expect(session.change({ size: 2 })).toEqual(["kernel size 3 is more than the input's 2"])
  expect(settingsOf(session)).toMatchObject({ size: 2, kernel: 2 })
  session.undo()
  expect(settingsOf(session)).toMatchObject({ size: 6, kernel: 3 })
})

test('when fewer outputs are left, the step stays among them', () => {
  const session = create()
  session.playback.last()
  session.change({ stride: 3 })
  expect(session.playback.getState().step).toBe(3)
})

test('reset brings everything back to the beginning; undo, the settings, the pace and the step', () => {
  const session = create()
  const { playback } = session
  const beginning = playback.getState()
  session.change({ stride: 2, bias: 4 })
  playback.seek(2)
  playback.nextProduct()
  playback.nextProduct()
  const playhead = playback.playhead()
  playback.setLoop(true)
  playback.faster()
  playback.play()
  session.reset()
  expect(session.writeLink()).toBe('#/example')
  expect(playback.getState()).toEqual(beginning)
  session.undo()
  expect(settingsOf(session)).toMatchObject({ stride: 2, bias: 4 })
  expect(playhead).toEqual({ pace: 'products', output: 2, products: 2 })
  expect(playback.playhead()).toEqual(playhead)
  session.redo()
  expect(playback.getState()).toEqual(beginning)
})

test('undo and redo give the step back, and stand still', () => {
  const session = create()
  const { playback } = session
  playback.seek(13)
  session.change({ stride: 3 })
  playback.seek(2.4)
  playback.play()
  session.undo()
  expect(playback.getState()).toMatchObject({ step: 13, playing: false })
  playback.play()
  session.redo()
  expect(playback.getState()).toMatchObject({ step: 2, playing: false })
})

test('with nothing to undo, playing goes on', () => {
  const session = create()
  session.playback.play()
  expect([session.undo(), session.redo()]).toEqual([false, false])
  expect(session.playback.getState().playing).toBe(true)
})

test('a gesture is one entry until it ends', () => {
  const session = create()
  session.change({ bias: 1 }, 'bias')
  session.change({ bias: 2 }, 'bias')
  session.endGesture()
  session.change({ bias: 3 }, 'bias')
  session.undo()
  expect(settingsOf(session).bias).toBe(2)
  session.undo()
  expect(settingsOf(session).bias).toBe(0)
})

test('the link that a page opens with is read without an entry to undo', () => {
  const session = create()
  expect(session.readLink('k=2&stride=2&step=4')).toEqual([])
  expect(settingsOf(session)).toMatchObject({ kernel: 2, stride: 2 })
  expect(session.playback.getState().step).toBe(3)
  expect(session.canUndo()).toBe(false)
  expect(session.writeLink()).toBe('#/example?k=2&stride=2&step=4')
})

test('a link read later can be undone, and replaces all settings', () => {
  const session = create()
  session.change({ bias: 5 })
  session.readLink('stride=2')
  expect(settingsOf(session)).toMatchObject({ bias: 0, stride: 2 })
  session.undo()
  expect(settingsOf(session)).toMatchObject({ bias: 5, stride: 1 })
})

test('a link of fields that are illegal together is repaired', () => {
  const session = create()
  expect(session.readLink('n=3&k=7&stride=0')).toEqual([
    'stride=0 in the link is less than 1; stride is 1.',
    "kernel size 7 is more than the input's 3",
  ])
  expect(settingsOf(session)).toMatchObject({ size: 3, kernel: 3, stride: 1 })
})

test.each([
  ['step=99', 'step=99 in the link is past the last output; the step is 16.', 'step=16'],
  [
    'pace=products&step=99.3',
    'step=99.3 in the link is past the last output; the step is 16.',
    'pace=products&step=16',
  ],
  [
    'pace=products&step=3.10',
    'step=3.10 in the link counts more products than a window has; all 9 are counted.',
    'pace=products&step=3.9',
  ],
])('%s goes to the nearest there is', (query, note, nearest) => {
  const session = create()
  expect(session.readLink(query)).toEqual([note])
  expect(session.writeLink()).toBe(`#/example?${nearest}`)
})

test('a link opens on the product that is counted; the next one without it, output by output', () => {
  const session = create()
  session.playback.seek(4)
  for (let press = 0; press < 3; press += 1) session.playback.nextProduct()
  const link = session.writeLink()
  expect(link).toBe('#/example?pace=products&step=5.3')
  const opened = create()
  expect(opened.readLink('pace=products&step=5.3')).toEqual([])
  expect(opened.playback.getState()).toEqual(session.playback.getState())
  opened.readLink('step=5')
  expect(opened.playback.getState()).toMatchObject({ pace: 'outputs', step: 4 })
})

test('while gliding, the link holds the whole step', () => {
  const session = create()
  session.playback.seek(4.7)
  expect(session.writeLink()).toBe('#/example?step=5')
})

test('a beginning is the same whatever there was before, and one undo away from it', () => {
  const handleBegin = vi.fn<() => void>()
  const session = create(handleBegin)
  session.change({ bias: 5 })
  session.playback.seek(3)
  session.playback.nextProduct()
  const link = session.writeLink()
  expect(handleBegin).toHaveBeenCalledTimes(0)
  expect(session.begin({ size: 2 })).toEqual(["kernel size 3 is more than the input's 2"])
  expect(session.writeLink()).toBe('#/example?n=2&k=2')
  session.undo()
  expect(session.writeLink()).toBe(link)
  session.reset()
  session.readLink('n=5')
  expect(handleBegin).toHaveBeenCalledTimes(3)
})

test('what is resolved is no change: nothing to undo, and nobody hears of it', () => {
  const session = create()
  const listener = vi.fn<() => void>()
  session.onChange(listener)
  session.resolve({ size: 2 })
  expect(settingsOf(session)).toMatchObject({ size: 2, kernel: 2 })
  expect(session.canUndo()).toBe(false)
  expect(listener).toHaveBeenCalledTimes(0)
  session.change({ size: 5 })
  session.undo()
  expect(listener).toHaveBeenCalledTimes(2)
})

test('what cannot be in a link is named', () => {
  const session = create()
  session.change({ picture: 'own:1' })
  expect(session.notInLink()).toEqual([
    'The picture is too long to be in it: others see edge in its place.',
  ])
  expect(session.writeLink()).toBe('#/example')
})

test('a listener hears settings, whole steps and products, not the glide between them', () => {
  const session = create()
  const listener = vi.fn<() => void>()
  const end = session.subscribe(listener)
  session.playback.seek(0.5)
  expect(listener).toHaveBeenCalledTimes(0)
  session.playback.seek(1)
  expect(listener).toHaveBeenCalledTimes(1)
  session.change({ bias: 1 })
  expect(listener).toHaveBeenCalledTimes(2)
  session.playback.setPace('products')
  session.playback.nextProduct()
  expect(listener).toHaveBeenCalledTimes(4)
  end()
  session.change({ bias: 2 })
  expect(listener).toHaveBeenCalledTimes(4)
})

test.each([
  ['step', 'b has the key step, which is taken'],
  ['pace', 'b has the key pace, which is taken'],
  ['a', 'b has the key a, which is taken'],
  ['a b', 'b has the key “a b”: letters, digits and - would do'],
  ['', 'b has the key “”: letters, digits and - would do'],
])('no session with the key %j', (key, reason) => {
  const row = { label: 'Flag', initial: false }
  const table = { a: flag({ ...row, key: 'a' }), b: flag({ ...row, key }) }
  const clock = () => ({ count: 1, rowLength: 1, products: 1 })
  const repair = (settings: { a: boolean; b: boolean }) => ({ settings, notes: [] })
  expect(() => createLabSession({ id: 'x', table, repair, clock })).toThrow(new RangeError(reason))
})

test('a lab may begin elsewhere: there a link without a step leads, and the first output has a step in it', () => {
  const session = createLabSession<{ size: number }>({
    id: 'middle',
    table: { size: exampleTable.size as never },
    repair: (settings) => ({ settings, notes: [] }),
    clock: ({ size }) => ({ count: size ** 2, rowLength: size, products: 1 }),
    startsAt: ({ size }) => size + 1,
  })
  const step = () => session.playback.getState().step
  expect([step(), session.isAtStart(), session.writeLink()]).toEqual([7, true, '#/middle'])
  session.playback.first()
  expect([session.isAtStart(), session.writeLink()]).toEqual([false, '#/middle?step=1'])
  session.readLink('step=1')
  expect(step()).toBe(0)
  session.readLink('')
  expect(step()).toBe(7)
  session.playback.last()
  session.reset()
  expect(step()).toBe(7)
})
