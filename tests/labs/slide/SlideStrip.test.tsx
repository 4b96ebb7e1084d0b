import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lab as slideLab } from '#labs/slide/lab.ts'
import type { SlideLab } from '#labs/slide/slide.ts'
import { SlideStrip } from '#labs/slide/view/Strip.tsx'
import { LabProvider } from '#parts/lab/LabContext.tsx'
import type { ShellLab } from '#parts/lab/shellLab.ts'

let shell: ShellLab
let lab: SlideLab

beforeEach(() => {
  shell = slideLab.create()
  lab = shell.instance as SlideLab
})
afterEach(cleanup)

function open(query = '') {
  lab.session.readLink(query)
  render(
    <LabProvider lab={shell}>
      <SlideStrip />
    </LabProvider>,
  )
  const sum = screen.getByRole('toolbar', { name: 'Sum' })
  return { user: userEvent.setup(), sum, buttons: () => within(sum).getAllByRole('button') }
}

const weight = (row: number, column: number, channel = 0) => ({
  part: 'kernel',
  channel,
  row,
  column,
})

test('the sum is one tab stop, however many terms it has', async () => {
  const { user, sum } = open()
  await user.tab()
  expect(document.activeElement).toBe(sum)
  await user.tab()
  expect(sum.contains(document.activeElement)).toBe(false)
})

test.each([
  ['{ArrowRight}', weight(0, 0)],
  ['{ArrowRight>4}', weight(1, 0)],
  ['{ArrowDown>2}{ArrowUp}', weight(0, 0)],
  ['{End}', weight(2, 2)],
  ['{End}{ArrowRight}', weight(2, 2)],
  ['{End}{ArrowLeft}', weight(2, 1)],
  ['{End}{Home}{ArrowLeft}', weight(0, 0)],
])('%s points at the weight that the term has', async (keys, mark) => {
  const { user } = open()
  await user.tab()
  await user.keyboard(keys)
  expect(lab.pointing.get().hovered).toEqual(mark)
})

test('a term says where it stands and what it makes', async () => {
  const { user } = open()
  await user.tab()
  await user.keyboard('{ArrowRight}')
  expect(document.activeElement?.getAttribute('title')).toMatch(/^row 1, column 1: .* × .* = /)
})

test('Enter pins, Escape unpins, then leaves the terms, and nothing is pointed at', async () => {
  const { user, sum } = open()
  await user.tab()
  await user.keyboard('{ArrowRight>2}{Enter}')
  expect(lab.pointing.get().pinned).toEqual(weight(0, 1))
  expect(document.activeElement?.getAttribute('aria-pressed')).toBe('true')
  await user.keyboard('{Escape}')
  expect(lab.pointing.get().pinned).toBeUndefined()
  expect(document.activeElement).not.toBe(sum)
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(sum)
  expect(lab.pointing.get().hovered).toBeUndefined()
})

test('a touch pins the term, another moves the pin, the same again takes it away', async () => {
  const { user, buttons } = open()
  const touch = async (index: number) => {
    const target = buttons()[index]
    if (target) await user.pointer([{ keys: '[TouchA]', target }])
  }
  await touch(4)
  expect(lab.pointing.get().pinned).toEqual(weight(1, 1))
  await touch(5)
  expect(lab.pointing.get().pinned).toEqual(weight(1, 2))
  await touch(5)
  expect(lab.pointing.get().pinned).toBeUndefined()
})

test('a folded sum is walked row by row; Enter opens one, and its terms come next', async () => {
  const { user } = open('k=gaussian-5')
  await user.tab()
  await user.keyboard('{ArrowRight>2}')
  expect(document.activeElement?.textContent).toContain('row 2')
  expect(lab.pointing.get().hovered).toBeUndefined()
  await user.keyboard('{Enter}{ArrowRight>3}')
  expect(lab.pointing.get().hovered).toEqual(weight(1, 2))
})

test('with a key held that means something else, the walk stays where it is', async () => {
  const { user, sum } = open()
  await user.tab()
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
  expect(document.activeElement).toBe(sum)
})
