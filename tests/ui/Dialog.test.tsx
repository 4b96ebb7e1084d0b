import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { NumberInput } from '#ui/NumberInput.tsx'

afterEach(cleanup)

function Page() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>All keys</Button>
      <Dialog title="Keys" isOpen={isOpen} onClose={() => setOpen(false)}>
        <NumberInput
          label="Rows"
          value={3}
          limits={{ min: 1, max: 9, step: 1 }}
          onChange={() => undefined}
        />
      </Dialog>
    </>
  )
}

async function open() {
  const user = userEvent.setup()
  render(<Page />)
  await user.click(screen.getByRole('button', { name: 'All keys' }))
  return { user, dialog: screen.getByRole<HTMLDialogElement>('dialog', { name: 'Keys' }) }
}

test('is open under its name and gone when closed', async () => {
  const { user, dialog } = await open()
  expect(dialog.open).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('Escape closes it and the focus goes back to what opened it', async () => {
  const { user, dialog } = await open()
  screen.getByRole('button', { name: 'Close' }).focus()
  expect(dialog.contains(document.activeElement)).toBe(true)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'All keys' }))
})

test('Escape that takes back typing does not close it', async () => {
  const { user } = await open()
  const box = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Rows' })
  await user.type(box, '7{Escape}')
  expect(screen.getByRole('dialog')).toBeDefined()
  expect(box.value).toBe('3')
})

test('a press outside closes it, a drag that ends outside does not', async () => {
  const { dialog } = await open()
  fireEvent.pointerDown(screen.getByRole('spinbutton'))
  fireEvent.click(dialog)
  expect(screen.getByRole('dialog')).toBeDefined()
  fireEvent.pointerDown(dialog)
  fireEvent.click(dialog)
  expect(screen.queryByRole('dialog')).toBeNull()
})
