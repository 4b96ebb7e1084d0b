import { expect, test } from './helper.ts'
import {
  expectOutput,
  outputNow,
  grid,
  openSlide,
  pictureName,
  readFormula,
  strip,
  expectSize,
} from './slide.ts'

test.describe('the first visit', () => {
  test.use({ reducedMotion: 'no-preference' })

  test('plays by itself, and does not the second time', async ({ page }) => {
    await page.goto('./')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    await expect.poll(() => outputNow(page)).toBeGreaterThan(2)
    await page.goto('about:blank')
    await page.goto('./')
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
    await expectOutput(page, 1)
  })

  test('stands still under reduced motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openSlide(page)
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
    await expectOutput(page, 1)
  })

  test('stands on the step that a link leads to', async ({ page }) => {
    await page.goto('./#/slide?step=15')
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
    await expectOutput(page, 15)
    await expect(strip(page)).toContainText('output [3, 3]')
  })
})

test.describe('by pointer', () => {
  test.beforeEach(({ page }) => openSlide(page))

  test('play and pause @phone', async ({ page }) => {
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await expect.poll(() => outputNow(page)).toBeGreaterThan(2)
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  })

  test('an output and a row forth and back', async ({ page }) => {
    const steps = [
      ['Next output', 2],
      ['A row down', 8],
      ['Previous output', 7],
      ['A row up', 1],
      ['Previous output', 1],
      ['A row up', 1],
    ] as const
    for (const [name, output] of steps) {
      await page.getByRole('button', { name }).click()
      await expectOutput(page, output)
    }
  })

  test('scrub to the middle @projector @phone', async ({ page }) => {
    const slider = page.getByRole('slider', { name: 'Output', exact: true })
    const box = await slider.boundingBox()
    await slider.click({ position: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 } })
    await expect(slider).toHaveAttribute('aria-valuetext', /^output (18|19) of 36$/)
  })

  test('speed: at 16× a map of 36 outputs is there in a second, and then it stops', async ({
    page,
  }) => {
    await page.getByLabel('Speed').selectOption('16×')
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await expectOutput(page, 36)
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  })

  test('loop: after the last output comes the first', async ({ page }) => {
    await page.getByRole('button', { name: 'Loop' }).click()
    await expect(page.getByRole('button', { name: 'Loop' })).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Alt+k')
    await expect.poll(() => outputNow(page)).toBeLessThan(30)
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  })

  test('product by product', async ({ page }) => {
    await page.getByRole('radio', { name: 'Products' }).click()
    await expect(strip(page)).toContainText('so far 0')
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await expect.poll(() => outputNow(page)).toBeGreaterThan(1)
    await page.getByRole('radio', { name: 'Outputs' }).click()
    await expect(strip(page)).not.toContainText('so far')
  })
})

test('by key: every movement of the key table @projector', async ({ page }) => {
  await openSlide(page)
  const moves: [key: string, output: number][] = [
    ['ArrowRight', 2],
    ['ArrowDown', 8],
    ['End', 12],
    ['ArrowLeft', 11],
    ['Home', 7],
    ['ArrowUp', 1],
    ['Control+End', 36],
    ['ArrowRight', 36],
    ['ArrowDown', 36],
    ['Control+Home', 1],
    ['Alt+l', 2],
    ['Alt+j', 1],
  ]
  for (const [key, output] of moves) {
    await page.keyboard.press(key)
    await expectOutput(page, output)
  }

  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()

  const speed = page.getByLabel('Speed')
  await page.keyboard.press('+')
  await expect(speed).toHaveValue('2')
  await page.keyboard.press('-')
  await page.keyboard.press('-')
  await expect(speed).toHaveValue('0.5')
})

test('by key: product by product, over the end of a window', async ({ page }) => {
  await openSlide(page, 'step=15')
  const shown: (string | undefined)[] = []
  for (let count = 0; count < 5; count++) {
    await page.keyboard.press('Shift+ArrowRight')
    await expect(strip(page)).toContainText('so far')
    shown.push(/so far (\S+)/.exec(await strip(page).innerText())?.[1])
  }
  expect(shown).toEqual(['0', '0', '0', '−20', '−20'])
  for (let count = 0; count < 4; count++) await page.keyboard.press('Shift+ArrowRight')
  await expect(strip(page)).not.toContainText('so far')
  await page.keyboard.press('Shift+ArrowRight')
  await expectOutput(page, 16)
  await page.keyboard.press('Shift+ArrowLeft')
  await expectOutput(page, 15)
})

test('by key: presets, panels, presenter view, all keys, all commands', async ({ page }) => {
  await openSlide(page)
  await page.keyboard.press('7')
  await expect(pictureName(page)).toHaveText('Photographer')
  await page.keyboard.press('Alt+r')
  await expect(strip(page)).toContainText('output size⌊ (8')

  const panel = page.getByRole('complementary', { name: 'Controls' })
  await page.keyboard.press('h')
  await expect(panel).toBeHidden()
  await page.keyboard.press('h')
  await expect(panel).toBeVisible()

  await page.keyboard.press('p')
  await expect(page.getByRole('navigation', { name: 'Labs' })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: 'Labs' })).toBeVisible()

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Play or pause')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('reset')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('saves the picture as PNG', async ({ page }) => {
  await openSlide(page)
  const download = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  expect((await download).suggestedFilename()).toBe('kernelscope-slide.png')
})

test.describe('what is printed adds up', () => {
  test('whatever the layer, wherever the window stands', async ({ page }) => {
    const layers: [query: string, outputs: [rows: number, columns: number]][] = [
      ['', [6, 6]],
      ['k=0.1,-0.25;0.3333,1.5', [7, 7]],
      ['in=cat&size=24&padding=same&border=reflect&k=sharpen', [24, 24]],
      ['in=checker&size=4&k=gaussian-3&mode=transposed&stride=2', [9, 9]],
    ]
    await openSlide(page)
    for (const [query, outputs] of layers) {
      await page.goto(`./#/slide?${query}`)
      await expectSize(grid(page, 'Output'), ...outputs)
      for (const key of ['Home', 'ArrowDown', 'End', 'Control+End']) {
        await page.keyboard.press(key)
        const { added, sum, text } = await readFormula(page)
        expect({ text, added: added.toFixed(4) }).toEqual({ text, added: sum.toFixed(4) })
      }
    }
  })

  test('divisor, bias and activation, in the order in which they are applied', async ({ page }) => {
    await openSlide(page, 'k=box-3&bias=-20&act=leakyRelu&step=8')
    await expect
      .poll(async () => (await readFormula(page)).text)
      .toMatch(/ = leaky ReLU ?\( ?\( .* ?\) ÷ 9 ?− 20 ?\)$/)
    await expect(strip(page)).toContainText('sum 70, before leaky ReLU ≈ −12.2222')
    expect((await readFormula(page)).result).toBeCloseTo(-0.1222, 4)
  })

  test('5×5: folded into rows, and unfolded', async ({ page }) => {
    await openSlide(page, 'k=gaussian-5&step=7')
    await expect.poll(async () => (await readFormula(page)).products).toEqual([])
    const rows = strip(page).getByRole('button', { name: /^row/ })
    await expect(rows).toHaveCount(5)
    const sums = (await rows.allInnerTexts()).map((text) => Number(text.split(/\s+/).at(-1)))
    const folded = await readFormula(page)
    expect(sums.reduce((a, b) => a + b, 0)).toBeCloseTo(folded.sum, 4)
    for (const row of await rows.all()) await row.click()
    const { added, products, sum } = await readFormula(page)
    expect(products).toHaveLength(25)
    expect(added).toBeCloseTo(sum, 4)
  })

  test('three channels: folded into channels and rows, and unfolded', async ({ page }) => {
    await openSlide(page, 'in=colour-patches&colour=rgb&k=sobel-x&step=10')
    for (const channel of ['red', 'green', 'blue']) {
      await strip(page).getByRole('button', { name: channel }).click()
    }
    for (const row of await strip(page).getByRole('button', { name: /^row/ }).all())
      await row.click()
    const { added, products, sum } = await readFormula(page)
    expect(products).toHaveLength(27)
    expect(added).toBeCloseTo(sum, 4)
  })
})

test('the output size, with the numbers in it', async ({ page }) => {
  const sizes: [query: string, formula: string][] = [
    ['', '⌊ (8−3) ÷1⌋ + 1 =6'],
    ['stride=2', '⌊ (8−3) ÷2⌋ + 1 =3'],
    ['pad=1', '⌊ (8+1+1−3) ÷1⌋ + 1 =8'],
    ['dilation=2', '⌊ (8−(2· (3− 1) + 1)) ÷1⌋ + 1 =4'],
    ['size=4&mode=transposed&stride=2', '2· (4− 1) +3=9'],
    ['stride=2x1', 'height⌊ (8−3) ÷2⌋ + 1 =3width⌊ (8−3) ÷1⌋ + 1 =6'],
  ]
  await openSlide(page)
  for (const [query, formula] of sizes) {
    await page.goto(`./#/slide?${query}`)
    await expect(strip(page)).toContainText(`output size${formula}`)
  }
})

test.describe('other layers', () => {
  test('three channels: three inputs, three slices, one map; in groups, three maps', async ({
    page,
  }) => {
    await openSlide(page, 'in=colour-patches&colour=rgb')
    await expect(grid(page, 'Input')).toHaveCount(3)
    await expect(grid(page, 'Kernel')).toHaveCount(3)
    await expect(grid(page, 'Output')).toHaveCount(1)
    await page.getByRole('radio', { name: '3 maps' }).check({ force: true })
    await expect(grid(page, 'Output')).toHaveCount(3)
    await page.keyboard.press('Control+End')
  })

  test('transposed: zeros between the cells, the kernel flipped', async ({ page }) => {
    await openSlide(page, 'size=4&mode=transposed&stride=2')
    await expect(grid(page, 'Input')).toHaveAttribute('aria-rowcount', '11')
    await expect(grid(page, 'Output')).toHaveAttribute('aria-rowcount', '9')
    await expect(page.getByText('flipped', { exact: true })).toBeVisible()
  })

  test('a true convolution flips the kernel', async ({ page }) => {
    await openSlide(page)
    await expect(page.getByTitle(/^cross-correlation/)).toBeVisible()
    await expect(page.getByText('flipped', { exact: true })).toBeHidden()
    await page.getByRole('switch', { name: 'True convolution' }).click()
    await expect(page.getByTitle(/^convolution/)).toHaveText('∗')
    await expect(page.getByText('flipped', { exact: true })).toBeVisible()
  })
})
