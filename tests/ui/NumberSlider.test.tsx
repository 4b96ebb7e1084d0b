import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ComponentProps, useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { NumberInputProps } from '#ui/NumberInput.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'

afterEach(cleanup)

const limits = { min: 1, max: 128, step: 1, because: 'the image has 128 rows' }

function Held(props: Partial<ComponentProps<typeof NumberSlider>>) {
  const [value, setValue] = useState(props.value ?? 3)
  return (
    <NumberSlider
      label="Rows"
      limits={limits}
      {...props}
      value={value}
      onChange={(next, gestureActive) => {
        setValue(next)
        props.onChange?.(next, gestureActive)
      }}
    />
  )
}

function open(props: Partial<ComponentProps<typeof NumberSlider>> = {}) {
  const onChange = vi.fn<NumberInputProps['onChange']>()
  const onChangeEnd = vi.fn<() => void>()
  const view = render(<Held {...props} onChange={onChange} onChangeEnd={onChangeEnd} />)
  const box = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Rows' })
  const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Rows' })
  return { ...view, user: userEvent.setup(), box, slider, onChange, onChangeEnd }
}

test('slider and field show the same number and the same limits', () => {
  const { box, slider } = open()
  expect([box.value, slider.value]).toEqual(['3', '3'])
  expect([
    box.getAttribute('aria-valuemin'),
    box.getAttribute('aria-valuemax'),
    slider.min,
    slider.max,
  ]).toEqual(['1', '128', '1', '128'])
})

test('12800 for 128 is left alone while typed, named, and bounded on Enter', async () => {
  const { user, box, onChange } = open()
  await user.clear(box)
  await user.type(box, '12800')
  expect(box).toHaveProperty('value', '12800')
  expect(onChange).not.toHaveBeenCalled()
  expect(box.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByRole('status').textContent).toMatch('the most is 128. The image has 128 rows.')

  await user.keyboard('{Enter}')
  expect(onChange.mock.calls).toEqual([[128, false]])
  expect(box.value).toBe('128')
  expect(box.getAttribute('aria-invalid')).toBeNull()
  expect(screen.getByRole('status').textContent).toMatch('12800 is too large')
})

test('9 where other settings leave 6: named while it stands, and given up on Enter', async () => {
  const narrowed = { min: 1, max: 6, step: 1, widest: { min: 1, max: 11 } }
  const { user, box, onChange } = open({ limits: narrowed })
  await user.clear(box)
  await user.type(box, '9')
  expect(screen.getByRole('status').textContent).toBe('9 does not fit here; the most is 6.')
  await user.keyboard('{Enter}')
  expect(onChange).not.toHaveBeenCalled()
  expect(box.value).toBe('3')
  expect(screen.getByRole('status').textContent).toBe('9 does not fit here; the most is 6.')
})

test('the sentence goes when the number moves on', async () => {
  const { user, box } = open()
  await user.clear(box)
  await user.type(box, '12800{Enter}{ArrowDown}')
  expect(box.value).toBe('127')
  expect(screen.getByRole('status').textContent).toBe('')
})

test('emptied and left, the field shows the last number again', async () => {
  const { user, box, onChange } = open()
  await user.clear(box)
  expect(box.value).toBe('')
  await user.tab()
  expect(box.value).toBe('3')
  expect(onChange).not.toHaveBeenCalled()
})

test('a comma is a decimal point', async () => {
  const { user, box, onChange } = open({ limits: { min: -2, max: 2, step: 0.1 }, value: 0 })
  await user.clear(box)
  await user.type(box, '−1,5{Enter}')
  expect(onChange.mock.calls).toEqual([[-1.5, false]])
  expect(box.value).toBe('−1.5')
})

test('words change nothing and are named', async () => {
  const { user, box, onChange } = open()
  await user.clear(box)
  await user.type(box, 'three{Enter}')
  expect(onChange).not.toHaveBeenCalled()
  expect(box.value).toBe('3')
  expect(screen.getByRole('status').textContent).toBe('“three” is not a number.')
})

test('Escape gives the last number back, and reaches nobody else', async () => {
  const outside = vi.fn<(event: KeyboardEvent) => void>()
  document.addEventListener('keydown', outside)
  const { user, box } = open()
  await user.clear(box)
  await user.type(box, '77')
  outside.mockClear()
  await user.keyboard('{Escape}')
  document.removeEventListener('keydown', outside)
  expect(box.value).toBe('3')
  expect(outside).not.toHaveBeenCalled()
})

test.each([
  ['{ArrowUp}', 4],
  ['{ArrowDown}', 2],
  ['{PageUp}', 13],
  ['{PageDown}', 1],
])('%s in the field goes from 3 to %d', async (keys, expected) => {
  const { user, box, onChange, onChangeEnd } = open()
  await user.click(box)
  await user.keyboard(keys)
  expect(onChange.mock.calls).toEqual([[expected, true]])
  expect(onChangeEnd).toHaveBeenCalledOnce()
})

test('a held arrow is one gesture', async () => {
  const { user, box, onChange, onChangeEnd } = open()
  await user.click(box)
  await user.keyboard('{ArrowUp>3}')
  expect(onChange.mock.calls).toEqual([
    [4, true],
    [5, true],
    [6, true],
  ])
  expect(onChangeEnd).not.toHaveBeenCalled()
  await user.keyboard('{/ArrowUp}')
  expect(onChangeEnd).toHaveBeenCalledOnce()
})

test('arrows stop at the limit', async () => {
  const { user, box, onChange } = open({ value: 128 })
  await user.click(box)
  await user.keyboard('{ArrowUp}')
  expect(onChange).not.toHaveBeenCalled()
})

test.each(['pointerUp', 'pointerCancel', 'keyUp', 'blur'] as const)(
  'a drag of the slider is one gesture that %s ends once',
  (end) => {
    const { slider, onChange, onChangeEnd } = open()
    fireEvent.pointerDown(slider)
    fireEvent.change(slider, { target: { value: '10' } })
    fireEvent.change(slider, { target: { value: '11' } })
    expect(onChange.mock.calls).toEqual([
      [10, true],
      [11, true],
    ])
    fireEvent[end](slider)
    fireEvent.blur(slider)
    expect(onChangeEnd).toHaveBeenCalledOnce()
  },
)

test('disabled, it keeps its place in the tab order and says why', async () => {
  const { user, box, slider, onChange } = open({ disabled: 'A 1×1 kernel has no gaps.' })
  await user.tab()
  expect(document.activeElement).toBe(box)
  await user.keyboard('{ArrowUp}9{Enter}')
  fireEvent.change(slider, { target: { value: '10' } })
  expect(onChange).not.toHaveBeenCalled()
  expect(box.getAttribute('aria-disabled')).toBe('true')
  const described = (box.getAttribute('aria-describedby') ?? '').split(' ')
  expect(
    described.map((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent),
  ).toContain('A 1×1 kernel has no gaps.')
})

test('limits that move bound the next step, not the number that is there', () => {
  const { rerender, box } = open({ value: 100 })
  rerender(<Held limits={{ min: 1, max: 50, step: 1 }} />)
  expect(box.value).toBe('100')
  fireEvent.keyDown(box, { key: 'ArrowUp' })
  expect(box.value).toBe('50')
})

test('a press on the label reaches the field', async () => {
  const { user, box } = open()
  await user.click(screen.getByText('Rows'))
  expect(document.activeElement).toBe(box)
})

test('a threshold is ticked and named, and heard with the number', async () => {
  const threshold = {
    at: 100,
    label: 'limit: 100',
    beyond: 'too many',
    say: (rows: number) => (rows > 100 ? `${rows}: beyond the limit` : `${rows} of 100`),
  }
  const { slider, container } = open({ value: 99, threshold })
  expect([slider.getAttribute('aria-valuetext'), slider.dataset.threshold]).toEqual([
    '99 of 100',
    'ahead',
  ])
  expect(slider.style.getPropertyValue('--threshold')).toBe(String(99 / 127))
  expect(container.textContent).toContain('limit: 100too many')

  fireEvent.change(slider, { target: { value: '101' } })
  expect([slider.getAttribute('aria-valuetext'), slider.dataset.threshold]).toEqual([
    '101: beyond the limit',
    'passed',
  ])
})
