import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { Menu } from '#ui/Menu.tsx'

afterEach(cleanup)

function open() {
  const onAction = vi.fn<(label: string) => void>()
  const item = (label: string, more = {}) => ({ label, onAction: () => onAction(label), ...more })
  render(
    <>
      <Menu
        label="More"
        groups={[
          {
            title: 'Theme',
            isExclusive: true,
            items: ['Light', 'Dark', 'Projector'].map((label) =>
              item(label, { isChecked: label === 'Dark' }),
            ),
          },
          {
            items: [
              item('Save picture', { shortcut: 'Ctrl+S' }),
              item('Paste', { disabled: true }),
            ],
          },
        ]}
      />
      <p>elsewhere</p>
    </>,
  )
  const trigger = screen.getByRole('button', { name: 'More' })
  return { user: userEvent.setup(), trigger, onAction }
}

const focused = () => document.activeElement?.textContent

test('opens on the item that is chosen', async () => {
  const { user, trigger } = open()
  expect(trigger.getAttribute('aria-expanded')).toBe('false')
  await user.click(trigger)
  expect(trigger.getAttribute('aria-expanded')).toBe('true')
  expect(screen.getByRole('menu', { name: 'More' })).toBeDefined()
  expect(screen.getByRole('menuitemradio', { name: 'Dark', checked: true })).toBe(
    document.activeElement,
  )
})

test.each([
  ['{ArrowDown}', 'Projector'],
  ['{ArrowUp}', 'Light'],
  ['{ArrowUp}{ArrowUp}', 'Paste'],
  ['{End}{ArrowDown}', 'Light'],
  ['{Home}', 'Light'],
  ['s', 'Save pictureCtrlS'],
  ['pa', 'Paste'],
])('from Dark, %s goes to %s', async (keys, expected) => {
  const { user, trigger } = open()
  await user.click(trigger)
  await user.keyboard(keys)
  expect(focused()).toBe(expected)
})

test('an action closes the menu and gives the focus back first', async () => {
  const { user, trigger, onAction } = open()
  trigger.focus()
  await user.keyboard('{ArrowDown}{End}{ArrowUp}{Enter}')
  expect(onAction.mock.calls).toEqual([['Save picture']])
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(trigger)
})

test('a disabled item can be reached and does nothing', async () => {
  const { user, trigger, onAction } = open()
  await user.click(trigger)
  await user.keyboard('{End}{Enter}')
  expect(onAction).not.toHaveBeenCalled()
  expect(screen.getByRole('menu')).toBeDefined()
})

test.each(['{Escape}', '{Tab}'])('%s closes it', async (keys) => {
  const { user, trigger } = open()
  await user.click(trigger)
  await user.keyboard(keys)
  expect(screen.queryByRole('menu')).toBeNull()
})

test('a press elsewhere closes it', async () => {
  const { user, trigger } = open()
  await user.click(trigger)
  await user.click(screen.getByText('elsewhere'))
  expect(screen.queryByRole('menu')).toBeNull()
})
