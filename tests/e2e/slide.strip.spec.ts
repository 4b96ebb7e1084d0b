import type { Page } from '@playwright/test'
import { expect, test } from './helper.ts'
import { grid, hoverCell, openSlide, strip } from './slide.ts'

const square = (size: number) => Array(size).fill(Array(size).fill('1').join(',')).join(';')

const layers: [name: string, query: string, grids: number][] = [
  ['3×3', '', 3],
  ['7×7', `in=photographer&size=20&k=${square(7)}`, 3],
  ['RGB 3×3', 'in=cat&colour=rgb&size=8', 7],
  ['RGB 11×11', `in=cat&colour=rgb&size=24&act=relu&bias=0.5&k=${square(11)}`, 7],
]

/** Where every grid of the stage lies, once what was done has been painted. */
function places(page: Page) {
  return page.getByRole('grid').evaluateAll(async (grids) => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
    return grids.map((grid) => {
      const { x, y, width, height } = grid.getBoundingClientRect()
      return { x, y, width, height }
    })
  })
}

test.describe('the picture keeps its place', () => {
  for (const [name, query, grids] of layers) {
    test(`${name}: pointing, and walking the products @projector @phone`, async ({ page }) => {
      await openSlide(page, query)
      await expect(page.getByRole('grid')).toHaveCount(grids)
      const before = await places(page)
      for (const part of ['Input', 'Kernel', 'Output']) {
        for (const [row, column] of [
          [1, 1],
          [3, 3],
          [2, 1],
        ] as const) {
          await hoverCell(grid(page, part).first(), row, column)
          expect(await places(page)).toEqual(before)
        }
      }
      await page.mouse.move(5, 5)
      expect(await places(page)).toEqual(before)

      for (let count = 0; count < 14; count++) {
        await page.keyboard.press('Shift+ArrowRight')
        expect(await places(page)).toEqual(before)
      }
      await page.keyboard.press('Control+End')
      expect(await places(page)).toEqual(before)
    })
  }

  test('unfolding all of a long sum', async ({ page }) => {
    await openSlide(page, layers[3]?.[1])
    await expect(page.getByRole('grid')).toHaveCount(7)
    const before = await places(page)
    for (const channel of ['red', 'green', 'blue'])
      await strip(page).getByRole('button', { name: channel }).click()
    expect(await places(page)).toEqual(before)
  })

  test('another window or the presenter view and back: as high as at first', async ({ page }) => {
    await openSlide(page)
    const before = await places(page)
    await page.setViewportSize({ width: 1000, height: 700 })
    await page.setViewportSize({ width: 1440, height: 900 })
    await expect.poll(() => places(page)).toEqual(before)
    await page.keyboard.press('p')
    await page.keyboard.press('p')
    await expect.poll(() => places(page)).toEqual(before)
  })
})

test.describe('the sum shows whole lines', () => {
  const windows: [width: number, height: number][] = [
    [360, 640],
    [320, 568],
    [390, 844],
    [844, 390],
    [1440, 900],
  ]
  for (const [width, height] of windows) {
    test(`${width}×${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      for (const query of [...layers.map((layer) => layer[1]), 'pad=1']) {
        await openSlide(page, query)
        for (let count = 0; count < 3; count++) {
          expect(await slicedParts(page)).toEqual([])
          await page.keyboard.press('Shift+ArrowRight')
        }
      }
    })
  }

  test('the product looked at is among them, and the beginning when none is', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openSlide(page, layers[3]?.[1])
    await expect(page.getByRole('grid')).toHaveCount(layers[3]?.[2] ?? 0)
    const active = strip(page).locator('[data-active]')
    await hoverCell(grid(page, 'Kernel').last(), 11, 11)
    await expect(active).toBeInViewport({ ratio: 1 })
    expect(await slicedParts(page)).toEqual([])
    await page.mouse.move(5, 5)
    await expect(strip(page).getByText('output [1, 1]')).toBeInViewport({ ratio: 1 })
  })

  test('its buttons are 24 pixels high', async ({ page }) => {
    await openSlide(page, `${layers[1]?.[1]}&pace=products&step=1.5`)
    await expect(strip(page).locator('[data-active]')).toBeVisible()
    // The strip may be drawn anew while it is measured: what is gone then has no height.
    await expect(async () => {
      const heights = await strip(page)
        .getByRole('button')
        .evaluateAll((buttons) => buttons.map((each) => each.getBoundingClientRect().height))
      expect(heights.length).toBeGreaterThan(7)
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(24)
    }).toPass({ timeout: 5000 })
  })
})

/** The parts of the sum that its edge cuts: neither in sight nor out of it, or out of the formula altogether. */
function slicedParts(page: Page): Promise<(string | null)[]> {
  return page.getByRole('toolbar', { name: 'Sum' }).evaluate((sum) => {
    const edge = sum.getBoundingClientRect()
    const outer = sum.closest('section')?.getBoundingClientRect()
    const parts = [...sum.querySelectorAll('p > *')].filter((part) => {
      const { top, bottom } = part.getBoundingClientRect()
      const isIn = top >= edge.top - 1 && bottom <= edge.bottom + 1
      const isOut = top >= edge.bottom - 1 || bottom <= edge.top + 1
      return !isIn && !isOut
    })
    const isCut = outer && edge.bottom > outer.bottom
    return [...parts.map(({ textContent }) => textContent), ...(isCut ? ['the sum'] : [])]
  })
}

test('on paper the picture stands between title and formula, as large as the page allows', async ({
  page,
}) => {
  await openSlide(page)
  await page.emulateMedia({ media: 'print' })
  const input = await grid(page, 'Input').boundingBox()
  const formula = await strip(page).boundingBox()
  expect(input?.height).toBeGreaterThan(200)
  expect(formula?.y).toBeGreaterThan((input?.y ?? 0) + (input?.height ?? 0))
  expect((formula?.y ?? 0) + (formula?.height ?? 0)).toBeLessThan(700)
})
