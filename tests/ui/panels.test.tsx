import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { FileButton } from '#ui/FileButton.tsx'
import { Kbd } from '#ui/Kbd.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Section } from '#ui/Section.tsx'
import { SettingControl } from '#ui/SettingControl.tsx'
import { Slider } from '#ui/Slider.tsx'

afterEach(cleanup)

test('a section is a region under its heading', () => {
  render(<Section title="Kernel">here</Section>)
  expect(screen.getByRole('region', { name: 'Kernel' }).textContent).toBe('Kernelhere')
  expect(screen.getByRole('heading', { level: 3, name: 'Kernel' })).toBeDefined()
})

test('a section that closes keeps its content for the search in the page', async () => {
  const user = userEvent.setup()
  render(
    <Section title="Kernel" isCollapsible summary="3 × 3">
      <p>here</p>
    </Section>,
  )
  const toggle = screen.getByRole('button', { name: 'Kernel', expanded: true })
  const body = screen.getByText('here').parentElement
  await user.click(toggle)
  expect(toggle.getAttribute('aria-expanded')).toBe('false')
  expect(body?.getAttribute('hidden')).toBe('until-found')
  expect(screen.getByText('3 × 3')).toBeDefined()
  fireEvent(body ?? document, new Event('beforematch'))
  expect(toggle.getAttribute('aria-expanded')).toBe('true')
  expect(body?.hasAttribute('hidden')).toBe(false)
})

test('a problem is told in words, and dismissed', async () => {
  const user = userEvent.setup()
  const onDismiss = vi.fn<() => void>()
  const { container } = render(
    <Notice kind="problem" onDismiss={onDismiss}>
      This is a PDF.
    </Notice>,
  )
  expect(container.textContent).toBe('Problem: This is a PDF.')
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(onDismiss).toHaveBeenCalledOnce()
})

test.each([
  ['Alt+K', ['Alt', 'K']],
  ['Shift+Ctrl+Z', ['Shift', 'Ctrl', 'Z']],
  ['+', ['+']],
  ['Ctrl++', ['Ctrl', '+']],
  ['Space', ['Space']],
])('%s is the caps %j', (keys, caps) => {
  const { container } = render(<Kbd keys={keys} />)
  expect([...container.querySelectorAll('kbd')].map((cap) => cap.textContent)).toEqual(caps)
})

test('picking the same file twice picks it twice', async () => {
  const user = userEvent.setup()
  const onPick = vi.fn<(files: readonly File[]) => void>()
  const { container } = render(<FileButton onPick={onPick}>Open an image</FileButton>)
  const input = container.querySelector('input')
  const file = new File(['x'], 'cat.png', { type: 'image/png' })
  if (input) await user.upload(input, file)
  if (input) await user.upload(input, file)
  expect(onPick.mock.calls.map(([files]) => files.map(({ name }) => name))).toEqual([
    ['cat.png'],
    ['cat.png'],
  ])
})

test.each([
  ['a flag', { label: 'Flip' }, true, 'switch'],
  ['a number', { label: 'Stride' }, 2, 'slider'],
  ['a choice', { label: 'Scale', options: [{ value: 'own', label: 'own' }] }, 'own', 'radio'],
])('%s gets its control', (_title, row, value, role) => {
  render(
    <SettingControl<boolean | number | string>
      row={row}
      value={value}
      limits={{ min: 1, max: 4, step: 1 }}
      onChange={() => undefined}
    />,
  )
  expect(screen.getByRole(role)).toBeDefined()
})

test('a slider over one legal number is disabled', () => {
  render(
    <Slider
      aria-label="Stride"
      value={1}
      limits={{ min: 1, max: 1, step: 1 }}
      onChange={() => undefined}
    />,
  )
  expect(screen.getByRole('slider', { name: 'Stride' }).getAttribute('aria-disabled')).toBe('true')
})

test('a slider reads its value in words', () => {
  render(
    <Slider
      aria-label="Output"
      value={11}
      limits={{ min: 0, max: 35, step: 1 }}
      valueText="12 of 36"
      onChange={() => undefined}
    />,
  )
  expect(screen.getByRole('slider', { name: 'Output' }).getAttribute('aria-valuetext')).toBe(
    '12 of 36',
  )
})
