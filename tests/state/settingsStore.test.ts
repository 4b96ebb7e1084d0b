import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstPlayhead } from '#state/playhead.ts'
import { createSettingsStore } from '#state/settingsStore.ts'

interface Example {
  a: number
  list: readonly number[]
  sides: Readonly<Record<string, number>>
}
const initial: Example = { a: 0, list: [1, 2], sides: { top: 1, left: 0 } }
const create = () => createSettingsStore(initial)
const valueOf = ({ store }: ReturnType<typeof create>) => store.getState().settings

test('a change is one entry, undone and redone', () => {
  const state = create()
  state.set({ ...initial, a: 1 })
  expect(state.undo()).toBeDefined()
  expect(valueOf(state)).toEqual(initial)
  expect(state.undo()).toBeUndefined()
  expect(state.redo()).toBeDefined()
  expect(valueOf(state).a).toBe(1)
  expect(state.redo()).toBeUndefined()
})

test('an entry holds the playhead at which its settings were left', () => {
  let output = 3
  const state = createSettingsStore(initial, () => ({ ...firstPlayhead, output }))
  state.set({ ...initial, a: 1 })
  output = 7
  state.set({ ...initial, a: 2 })
  output = 9
  expect(state.undo()?.output).toBe(7)
  output = 8
  expect(state.undo()?.output).toBe(3)
  expect([state.redo()?.output, state.redo()?.output]).toEqual([8, 9])
})

test('one gesture is one entry', () => {
  const state = create()
  for (const a of [1, 2, 3]) state.set({ ...initial, a }, 'drag a')
  state.undo()
  expect(valueOf(state)).toEqual(initial)
  state.redo()
  expect(valueOf(state).a).toBe(3)
})

test.each<[what: string, between: (state: ReturnType<typeof create>) => void]>([
  ['its end', (state) => state.endGesture()],
  ['another gesture', (state) => state.set({ ...initial, a: 1, list: [9] }, 'drag list')],
  ['a change without a gesture', (state) => state.set({ ...initial, a: 1, list: [9] })],
])('%s closes the entry of a gesture', (_, between) => {
  const state = create()
  state.set({ ...initial, a: 1 }, 'drag a')
  between(state)
  state.set({ ...valueOf(state), a: 2 }, 'drag a')
  state.undo()
  expect(valueOf(state).a).toBe(1)
})

test('a gesture that returns to its beginning leaves nothing to undo', () => {
  const state = create()
  state.set({ ...initial, a: 1 }, 'drag a')
  state.set({ ...initial, a: 0 }, 'drag a')
  state.endGesture()
  expect(state.undo()).toBeUndefined()
})

test('what changes nothing is no entry and keeps the old objects', () => {
  const state = create()
  state.set({ a: 0, list: [1, 2], sides: { left: 0, top: 1 } })
  expect(valueOf(state)).toBe(initial)
  expect(state.undo()).toBeUndefined()
  state.set({ a: 1, list: [1, 2], sides: { top: 1 } })
  expect(valueOf(state).list).toBe(initial.list)
  expect(valueOf(state).sides).toEqual({ top: 1 })
})

test('a change after an undo forgets what could be redone', () => {
  const state = create()
  state.set({ ...initial, a: 1 })
  state.undo()
  state.set({ ...initial, a: 2 })
  expect(state.redo()).toBeUndefined()
})

test('set quietly, nothing can be undone', () => {
  const state = create()
  state.setQuietly({ ...initial, a: 1 })
  expect(state.undo()).toBeUndefined()
  expect(valueOf(state).a).toBe(1)
})

test('the last 100 changes are remembered', () => {
  const state = create()
  for (let a = 1; a <= 130; a += 1) state.set({ ...initial, a })
  let undone = 0
  while (state.undo()) undone += 1
  expect(undone).toBe(100)
  expect(valueOf(state).a).toBe(30)
})

const action = fc.oneof(
  fc.record({ a: fc.nat({ max: 3 }), gesture: fc.constantFrom('one', 'two', undefined) }),
  fc.constantFrom('end', 'undo', 'redo'),
)

test('undo all is the beginning, redo all is the end, and between them no step is empty', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const state = create()
      for (const act of actions) {
        if (act === 'undo') state.undo()
        else if (act === 'redo') state.redo()
        else if (act === 'end') state.endGesture()
        else state.set({ ...valueOf(state), a: act.a }, act.gesture)
      }
      while (state.redo());
      const end = valueOf(state)
      const values = [end.a]
      while (state.undo()) values.push(valueOf(state).a)
      expect(valueOf(state)).toEqual(initial)
      for (const [index, value] of values.entries()) expect(value).not.toBe(values[index + 1])
      while (state.redo());
      expect(valueOf(state)).toEqual(end)
    }),
    { seed: 4, numRuns: 500 },
  )
})
