import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { NumberInput } from '#ui/NumberInput.tsx'
import { Switch } from '#ui/Switch.tsx'
import { Tooltip } from '#ui/Tooltip.tsx'
import { hintDelay } from '#ui/useHint.ts'

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function rest(time: number) {
  act(() => {
    vi.advanceTimersByTime(time)
  })
}

test.each(['{Enter}', ' '])('a button is pressed by %j', async (key) => {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  const onPress = vi.fn<() => void>()
  render(<Button onPress={onPress}>Normalise</Button>)
  await user.tab()
  await user.keyboard(key)
  expect(onPress).toHaveBeenCalledOnce()
})

test('a disabled button can be reached, does nothing and tells why', async () => {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  const onPress = vi.fn<() => void>()
  render(
    <Button onPress={onPress} disabled="The kernel sums to 0.">
      Normalise
    </Button>,
  )
  await user.tab()
  const button = screen.getByRole('button', { name: 'Normalise' })
  expect(document.activeElement).toBe(button)
  await user.keyboard('{Enter}')
  expect(onPress).not.toHaveBeenCalled()
  rest(hintDelay.show)
  const tooltip = screen.getByRole('tooltip')
  expect(tooltip.textContent).toBe('The kernel sums to 0.')
  expect(button.getAttribute('aria-describedby')).toBe(tooltip.id)
})

test('a toggle says whether it is pressed', () => {
  render(<IconButton label="Loop" icon={<svg />} isPressed onPress={() => undefined} />)
  expect(screen.getByRole('button', { name: 'Loop', pressed: true })).toBeDefined()
})

test('an icon shows its name and key on resting the pointer, and goes on leaving', () => {
  render(<IconButton label="Play" shortcut="Alt+K" icon={<svg />} onPress={() => undefined} />)
  const button = screen.getByRole('button', { name: 'Play' })
  fireEvent.pointerEnter(button, { pointerType: 'mouse' })
  expect(screen.queryByRole('tooltip')).toBeNull()
  rest(hintDelay.show)
  expect(screen.getByRole('tooltip').textContent).toBe('PlayAltK')
  fireEvent.pointerLeave(button, { pointerType: 'mouse' })
  rest(hintDelay.hide)
  expect(screen.queryByRole('tooltip')).toBeNull()
})

test.each(['Escape', 'a press'])('%s closes a tooltip', (what) => {
  render(
    <Tooltip text="More">
      <button type="button">Here</button>
    </Tooltip>,
  )
  fireEvent.pointerEnter(screen.getByRole('button'), { pointerType: 'mouse' })
  rest(hintDelay.show)
  expect(screen.getByRole('tooltip')).toBeDefined()
  if (what === 'Escape') fireEvent.keyDown(document, { key: 'Escape' })
  else fireEvent.pointerDown(screen.getByRole('button'))
  expect(screen.queryByRole('tooltip')).toBeNull()
})

test('the Tab key opens a tooltip where it comes to rest', async () => {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  render(<IconButton label="Play" icon={<svg />} onPress={() => undefined} />)
  await user.tab()
  rest(hintDelay.show)
  expect(screen.getByRole('tooltip').textContent).toBe('Play')
})

test('focus that a program has moved opens none, as when a key opens a dialog', async () => {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  render(<IconButton label="Close" icon={<svg />} onPress={() => undefined} />)
  const close = screen.getByRole('button', { name: 'Close' })
  const opensDialog = (event: KeyboardEvent) => {
    if (event.key === '?') close.focus()
  }
  document.addEventListener('keydown', opensDialog)
  await user.keyboard('?')
  document.removeEventListener('keydown', opensDialog)
  expect(document.activeElement).toBe(close)
  rest(hintDelay.show)
  expect(screen.queryByRole('tooltip')).toBeNull()
})

test.each([
  ['before it opens', 0, false],
  ['while it is open', 2 * hintDelay.show, true],
])('typing sends a hint away %s', async (_when, waited, isOpen) => {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  const limits = { min: 0, max: 99, step: 1 }
  render(
    <NumberInput label="Size" help="Cells." value={8} limits={limits} onChange={() => undefined} />,
  )
  const shown = () => screen.queryAllByText('Cells.').some((node) => !node.hidden)
  await user.tab()
  rest(waited)
  expect(shown()).toBe(isOpen)
  await user.keyboard('3')
  rest(2 * hintDelay.show)
  expect(shown()).toBe(false)
})

test('a finger opens no tooltip', () => {
  render(
    <Tooltip text="More">
      <button type="button">Here</button>
    </Tooltip>,
  )
  fireEvent.pointerEnter(screen.getByRole('button'), { pointerType: 'touch' })
  rest(hintDelay.show)
  expect(screen.queryByRole('tooltip')).toBeNull()
})

test('a finger on the question mark shows the help, a second one hides it', async () => {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  render(<Switch label="Flip" help="Flips the kernel." isOn={false} onChange={() => undefined} />)
  const mark = screen.getByRole('button', { name: 'About Flip' })
  const shown = () => screen.queryAllByText('Flips the kernel.').filter((node) => !node.hidden)
  await user.pointer({ keys: '[TouchA]', target: mark })
  expect(shown()).toHaveLength(1)
  await user.pointer({ keys: '[TouchA]', target: mark })
  expect(shown()).toHaveLength(0)
})

test.each([
  [false, true],
  [true, false],
])('a switch that is %s becomes %s by key, by press and by its label', async (isOn, expected) => {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  const onChange = vi.fn<(isOn: boolean) => void>()
  render(<Switch label="Flip" isOn={isOn} onChange={onChange} />)
  const control = screen.getByRole('switch', { name: 'Flip', checked: isOn })
  await user.tab()
  await user.keyboard(' ')
  await user.click(control)
  await user.click(screen.getByText('Flip'))
  expect(onChange.mock.calls).toEqual([[expected], [expected], [expected]])
})

test('a disabled switch can be reached and stays', async () => {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  const onChange = vi.fn<(isOn: boolean) => void>()
  render(<Switch label="Flip" isOn disabled onChange={onChange} />)
  await user.tab()
  await user.keyboard(' ')
  expect(document.activeElement).toBe(screen.getByRole('switch', { name: 'Flip' }))
  expect(onChange).not.toHaveBeenCalled()
})
