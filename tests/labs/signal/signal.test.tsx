import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lab as signalLab } from '#docs/signal-lab/lab.ts'
import { signal } from '#docs/signal-lab/signal.ts'
import { createInstance } from '#parts/lab/labInstance.ts'
import { LabProvider } from '#parts/lab/LabContext.tsx'

let lab = createInstance(signal)

beforeEach(() => {
  lab = createInstance(signal)
})
afterEach(cleanup)

test('a link holds signal, kernel, stride and padding', () => {
  lab.session.readLink('x=1,2,3&n=8&k=1,2&size=2&stride=2&pad=0')
  expect([...lab.layer().padded]).toEqual([1, 2, 3, 0, 0, 0, 0, 0])
  expect([...lab.layer().results.data]).toEqual([5, 3, 0, 0])
  expect(lab.session.writeLink()).toBe('#/signal?x=1,2,3&n=8&k=1,2&size=2&stride=2&pad=0')
})

test('a smaller kernel takes the padding with it, and says so', () => {
  expect(lab.session.change({ size: 1 })).toEqual(['Padding 1 does not fit here; it is 0 now.'])
})

test('an input that is pointed at shows the outputs that read it, a weight what it multiplies', () => {
  const at = (part: 'input' | 'kernel', column: number) =>
    signal.scene(lab.layer(), lab.moment(), { part, row: 0, column })
  expect(at('input', 4).readers.map(({ column }) => column)).toEqual([2, 3, 4])
  expect(at('kernel', 1).multiplied.map(({ column }) => column)).toHaveLength(16)
})

test('what is pinned and is no more there is forgotten', () => {
  expect(
    signal.scene(lab.layer(), lab.moment(), { part: 'output', row: 0, column: 99 }).output,
  ).toBe(0)
})

test('two instances: one is changed, the other is not', () => {
  const other = createInstance(signal)
  lab.session.change({ stride: 2 })
  lab.pointing.togglePin({ part: 'kernel', row: 0, column: 1 })
  expect(other.layer().results.data).toHaveLength(16)
  expect(other.pointing.get().pinned).toBeUndefined()
})

test('a number of the signal is changed by keys, a cell of the padding is not', () => {
  const shell = signalLab.create()
  const { Stage, session } = shell
  render(<LabProvider lab={shell}>{<Stage />}</LabProvider>)
  const press = (keys: readonly object[]) => {
    const cell = () => within(screen.getByRole('grid', { name: 'Input' })).getByRole('gridcell')
    act(() => cell().focus())
    for (const key of keys) fireEvent.keyDown(cell(), key)
  }
  press([{ key: 'ArrowUp', shiftKey: true }])
  expect(session.writeLink()).toBe('#/signal')
  press([{ key: 'ArrowRight' }, { key: 'ArrowUp', shiftKey: true }])
  expect(session.writeLink()).toMatch(/x=1,0,0,5/)
})
