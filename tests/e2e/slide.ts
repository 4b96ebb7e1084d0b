import type { Locator, Page } from '@playwright/test'
import { expect } from './helper.ts'

/** Opens the Slide lab; `query` as in a link. */
export async function openSlide(page: Page, query = ''): Promise<void> {
  await page.goto(query === '' ? './' : `./#/slide?${query}`)
  await expect(grid(page, 'Output').first()).toBeVisible()
}

/** A grid of numbers by its name, or by how it begins: “Input” is also “Input, red channel”. */
export function grid(page: Page, name: string): Locator {
  return page.getByRole('grid', { name: new RegExp(`^${name}`) })
}

/** The formula and the output size, under the picture. */
export function strip(page: Page): Locator {
  return page.getByRole('region', { name: 'Formula' })
}

/** What the person was told. */
export function notices(page: Page): Locator {
  return page.getByRole('region', { name: 'Notices' })
}

/** The name of the picture that is chosen. */
export function pictureName(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Picture' }).locator('option:checked')
}

/** The number of the output that the window is on, counted from 1; while playing it is another a moment later. */
export async function outputNow(page: Page): Promise<number> {
  const slider = page.getByRole('slider', { name: 'Output', exact: true })
  return 1 + Number(await slider.inputValue())
}

/** Expects the window on the given output, counted from 1 as on the screen. */
export async function expectOutput(page: Page, output: number): Promise<void> {
  const slider = page.getByRole('slider', { name: 'Output', exact: true })
  await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`^output ${output} of `))
}

/** Expects a grid of that many rows and columns. */
export async function expectSize(of: Locator, rows: number, columns: number): Promise<void> {
  await expect(of).toHaveAttribute('aria-rowcount', String(rows))
  await expect(of).toHaveAttribute('aria-colcount', String(columns))
}

/** The middle of a cell, counted from 1, in pixels of the page. */
export async function cellPoint(of: Locator, row: number, column: number) {
  const rows = Number(await of.getAttribute('aria-rowcount'))
  const columns = Number(await of.getAttribute('aria-colcount'))
  const box = await of.boundingBox()
  if (!box) throw new RangeError('the grid is not in sight')
  return {
    x: box.x + ((column - 0.5) / columns) * box.width,
    y: box.y + ((row - 0.5) / rows) * box.height,
  }
}

/** Puts the pointer over a cell, counted from 1. */
export async function hoverCell(of: Locator, row: number, column: number): Promise<void> {
  const { x, y } = await cellPoint(of, row, column)
  await of.page().mouse.move(x, y)
}

/** The sum as it is printed: its products, what they add up to here, and the sum and result printed. */
export async function readFormula(page: Page) {
  const plain = (text: string) => text.replace(/\s+/g, ' ')
  const text = plain(await strip(page).locator('p').first().innerText())
  const all = plain(await strip(page).innerText())
  const number = (digits: string | undefined) => Number(digits?.replace('−', '-'))
  const products = [...text.matchAll(/(−?[\d.]+) ?× ?\(?(−?[\d.]+)\)?/g)].map(
    ([, value, weight]) => number(value) * number(weight),
  )
  return {
    text,
    products,
    added: products.reduce((total, product) => total + product, 0),
    sum: number(/(?:sum|so far) (?:≈ )?(−?[\d.]+)/.exec(all)?.[1]),
    result: number(/\] (?:≈ )?(−?[\d.]+) =/.exec(text)?.[1]),
    divisor: number(/÷ ([\d.]+)/.exec(text)?.[1] ?? '1'),
  }
}

/** Gives the page a clipboard with a text or files in it, as if pasted where the focus is. */
export async function paste(page: Page, items: { text?: string; files?: readonly TakenFile[] }) {
  await transfer(page, 'paste', items)
}

/** Drops files or a text on the picture. */
export async function drop(page: Page, items: { text?: string; files?: readonly TakenFile[] }) {
  await transfer(page, 'drop', items)
}

export interface TakenFile {
  readonly name: string
  readonly type: string
  readonly base64: string
}

async function transfer(
  page: Page,
  kind: 'paste' | 'drop',
  items: { text?: string; files?: readonly TakenFile[] },
) {
  await page.evaluate(
    ([type, { text, files = [] }]) => {
      const data = new DataTransfer()
      if (text !== undefined) data.setData('text/plain', text)
      for (const { name, type: mime, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
        data.items.add(new File([bytes], name, { type: mime }))
      }
      const options = { bubbles: true, cancelable: true }
      const event =
        type === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', { ...options, dataTransfer: data })
      ;(document.activeElement ?? document.body).dispatchEvent(event)
    },
    [kind, items] as const,
  )
}
