import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Choice } from '#ui/Choice.tsx'
import type { ChoiceProps } from '#ui/choiceProps.ts'

afterEach(cleanup)

const few = ['valid', 'same', 'full'].map((value) => ({ value, label: value }))
const many = ['box', 'Gaussian', 'sharpen', 'Sobel', 'Laplacian', 'emboss'].map((value) => ({
  value,
  label: value,
}))

function Held(props: Partial<ChoiceProps<string>>) {
  const [value, setValue] = useState(props.value ?? 'same')
  return (
    <Choice
      label="Padding"
      options={few}
      {...props}
      value={value}
      onChange={(next) => {
        setValue(next)
        props.onChange?.(next)
      }}
    />
  )
}

test('few short options stand side by side as radios', () => {
  render(<Held />)
  expect(screen.getByRole('radiogroup', { name: 'Padding' })).toBeDefined()
  expect(screen.getAllByRole('radio')).toHaveLength(3)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'same' }).checked).toBe(true)
})

test('arrows move the choice and go round', async () => {
  const user = userEvent.setup()
  const onChange = vi.fn<(value: string) => void>()
  render(<Held onChange={onChange} />)
  await user.tab()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(onChange.mock.calls).toEqual([['full'], ['valid']])
})

test.each([
  ['six options', many],
  [
    'long labels',
    ['zeros', 'reflect', 'replicate', 'circular', 'symmetric'].map((value) => ({
      value,
      label: value,
    })),
  ],
])('%s become a list that opens', (_title, options) => {
  render(<Held options={options} value={options[1]?.value ?? ''} />)
  expect(
    screen.getByRole<HTMLSelectElement>('combobox', { name: 'Padding' }).selectedOptions[0]?.text,
  ).toBe(options[1]?.label)
})

test('choosing from a list tells the value, whatever its type', async () => {
  const user = userEvent.setup()
  const onChange = vi.fn<(value: number) => void>()
  const options = [0.25, 0.5, 1, 2, 4, 8].map((value) => ({ value, label: `${value}×` }))
  render(<Choice label="Speed" value={1} options={options} onChange={onChange} />)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '4×')
  expect(onChange.mock.calls).toEqual([[4]])
})

test('disabled, it can be reached and changes nothing', async () => {
  const user = userEvent.setup()
  const onChange = vi.fn<(value: string) => void>()
  render(<Held disabled="There is no border." onChange={onChange} />)
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'same' }))
  await user.click(screen.getByRole('radio', { name: 'full' }))
  expect(onChange).not.toHaveBeenCalled()
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'same' }).checked).toBe(true)
})

test('a value that is no option is shown as none chosen', () => {
  render(<Held options={many} value="mine" />)
  expect(screen.getByRole<HTMLSelectElement>('combobox').selectedOptions[0]?.text).toBe('—')
})
