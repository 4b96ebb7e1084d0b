import { screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { cleanup } from '@testing-library/react'
import { fixtureLab } from './fixtureLab.tsx'
import { openApp } from './openApp.tsx'

afterEach(cleanup)

test('a lab is its folder plus a line: rail, title, question, picture, formula, panel and presets', async () => {
  const { entry } = fixtureLab()
  await openApp([entry])
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Title of fixture')
  expect(screen.getByText('What is fixture?')).toBeTruthy()
  const main = within(screen.getByRole('main'))
  expect(main.getByText('The picture of 12 outputs')).toBeTruthy()
  expect(main.getByText('1 + 2 = 3')).toBeTruthy()
  const panel = within(screen.getByRole('complementary', { name: 'Controls' }))
  expect(panel.getByLabelText('Kernel size')).toBeTruthy()
  expect(panel.getByRole('button', { name: 'Short' })).toBeTruthy()
  const rail = within(screen.getByRole('navigation', { name: 'Labs' }))
  expect(rail.getByRole('link', { name: 'Title of fixture' }).getAttribute('aria-current')).toBe(
    'page',
  )
  expect(document.title).toBe('Title of fixture · Kernelscope')
})
