import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { keepFocus } from '#app/keepFocus.ts'

afterEach(cleanup)

function Page({ isAlone = false }) {
  useEffect(keepFocus, [])
  const [isDone, setDone] = useState(false)
  return (
    <>
      <a href="#rail">Rail</a>
      <main id="stage" tabIndex={-1}>
        <button type="button">Picture</button>
      </main>
      <section>
        {!isAlone && <button type="button">Beside</button>}
        <div>
          {!isDone && (
            <button type="button" onClick={() => setDone(true)}>
              Use the limit
            </button>
          )}
        </div>
      </section>
    </>
  )
}

const pressed = async (isAlone: boolean) => {
  const user = userEvent.setup()
  render(<Page isAlone={isAlone} />)
  screen.getByRole('button', { name: 'Use the limit' }).focus()
  await user.keyboard('{Enter}')
  expect(screen.queryByRole('button', { name: 'Use the limit' })).toBeNull()
}

test('a button that goes when it is pressed leaves the focus to the one beside it', async () => {
  await pressed(false)
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Beside' }))
})

test('where nothing is left beside it, the picture has the focus', async () => {
  await pressed(true)
  expect(document.activeElement).toBe(screen.getByRole('main'))
})
