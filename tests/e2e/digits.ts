import type { Locator, Page } from '@playwright/test'
import { expect } from './helper.ts'
import { strip } from './slide.ts'

/** A place on the pad, 0 to 1 across and down. */
export type PadPlace = readonly [across: number, down: number]

/** A seven and a one, stroke by stroke. */
export const seven: readonly (readonly PadPlace[])[] = [
  [
    [0.28, 0.22],
    [0.72, 0.2],
    [0.58, 0.5],
    [0.46, 0.78],
  ],
]

/** Opens the lab and waits until both networks have answered; `query` as in a link. */
export async function openDigits(page: Page, query = ''): Promise<void> {
  await page.goto(`./#/digits${query === '' ? '' : `?${query}`}`)
  await expect(page.getByLabel('Probability of each digit')).toHaveCount(2)
}

/** What is drawn on. */
export function pad(page: Page): Locator {
  return page.getByRole('button', { name: /^Pad, / })
}

/** Draws with a pointer. */
export async function draw(page: Page, strokes: readonly (readonly PadPlace[])[]): Promise<void> {
  const box = (await pad(page).boundingBox())!
  for (const places of strokes) {
    const points = places.map(([x, y]) => ({ x: box.x + x * box.width, y: box.y + y * box.height }))
    await page.mouse.move(points[0]!.x, points[0]!.y)
    await page.mouse.down()
    for (const { x, y } of points.slice(1)) await page.mouse.move(x, y, { steps: 6 })
    await page.mouse.up()
  }
}

/** Expects what both networks answer, in the first view. */
export async function expectAnswers(page: Page, conv: number, dense: number): Promise<void> {
  await expect(strip(page)).toContainText(
    new RegExp(`Convolutional \\([\\d,]+ weights\\): ${conv}, .*Fully connected .*: ${dense}, `),
  )
}
