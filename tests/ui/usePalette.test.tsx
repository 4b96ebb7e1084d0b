import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { ThemeElement } from '#ui/ThemeElement.ts'
import { usePalette } from '#ui/usePalette.ts'
import { afterEach, expect, test } from 'vitest'

const sheet = document.createElement('style')
sheet.textContent = `
  html { --paper: rgb(255, 255, 255) }
  [data-theme='dark'] { --paper: rgb(10, 10, 10) }
`
document.head.append(sheet)

afterEach(() => {
  document.body.replaceChildren()
  delete document.documentElement.dataset['theme']
})

function themed(theme: string): HTMLElement {
  const element = document.createElement('div')
  element.dataset['theme'] = theme
  document.body.append(element)
  return element
}

function within(element: HTMLElement) {
  return function Within({ children }: { children: ReactNode }) {
    return <ThemeElement value={element}>{children}</ThemeElement>
  }
}

test('the colours are those of the nearest theme, and of the page where there is none', () => {
  const page = renderHook(usePalette)
  const dark = renderHook(usePalette, { wrapper: within(themed('dark')) })
  const other = renderHook(usePalette, { wrapper: within(themed('dark')) })
  expect(page.result.current.paper).toBe('rgb(255, 255, 255)')
  expect(dark.result.current.paper).toBe('rgb(10, 10, 10)')
  expect(other.result.current, 'one record a theme: ramps are shared').toBe(dark.result.current)
})

test('another theme of the page is followed, and the first comes back as the same record', async () => {
  const { result } = renderHook(usePalette)
  const light = result.current
  await act(async () => {
    document.documentElement.dataset['theme'] = 'dark'
    await new Promise((resolve) => setTimeout(resolve))
  })
  expect(result.current.paper).toBe('rgb(10, 10, 10)')
  await act(async () => {
    delete document.documentElement.dataset['theme']
    await new Promise((resolve) => setTimeout(resolve))
  })
  expect(result.current).toBe(light)
})
