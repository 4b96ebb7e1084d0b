import { draw, expectAnswers, openDigits, pad, seven } from './digits.ts'
import { expect, test } from './helper.ts'
import { cellPoint, grid, hoverCell, strip } from './slide.ts'

const empty = 'draw='

test('a digit is drawn with a pointer, and both answer @phone', async ({ page }) => {
  await openDigits(page, empty)
  await expect(strip(page)).toContainText('Nothing is drawn')
  await draw(page, seven)
  await expect(pad(page)).toHaveAccessibleName('Pad, 1 stroke')
  await expectAnswers(page, 7, 7)
  await expect(page).toHaveURL(/draw=[\w-]{6,80}(&|$)/)
})

test('a digit is drawn with keys alone, and both answer', async ({ page }) => {
  await openDigits(page, empty)
  await pad(page).focus()
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Space')
  for (let times = 0; times < 4; times++) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  await expect(pad(page)).toHaveAccessibleName('Pad, 1 stroke')
  await expectAnswers(page, 1, 1)
  // Lifted, the pen moves and draws nothing.
  await page.keyboard.press('Shift+ArrowRight')
  await expect(pad(page)).toHaveAccessibleName('Pad, 1 stroke')
  await page.keyboard.press('Backspace')
  await expect(pad(page)).toHaveAccessibleName('Pad, 0 strokes')
  await expect(strip(page)).toContainText('Nothing is drawn')
})

test('undo takes one stroke back, and so does the button @phone', async ({ page }) => {
  await openDigits(page, empty)
  await draw(page, seven)
  await draw(page, [
    [
      [0.35, 0.5],
      [0.7, 0.5],
    ],
  ])
  await expect(pad(page)).toHaveAccessibleName('Pad, 2 strokes')
  await page.keyboard.press('Control+z')
  await expect(pad(page)).toHaveAccessibleName('Pad, 1 stroke')
  await expectAnswers(page, 7, 7)
  await page.keyboard.press('Control+Shift+z')
  await expect(pad(page)).toHaveAccessibleName('Pad, 2 strokes')
  await page.getByRole('button', { name: 'Take the last stroke away' }).click()
  await expect(pad(page)).toHaveAccessibleName('Pad, 1 stroke')
  await expectAnswers(page, 7, 7)
})

test('the eraser takes ink away: of a seven without its stroke nothing is left', async ({
  page,
}) => {
  await openDigits(page, empty)
  await draw(page, seven)
  await page.getByRole('button', { name: 'Eraser' }).click()
  await draw(page, seven)
  await expect(pad(page)).toHaveAccessibleName('Pad, 2 strokes')
  await expect(page).toHaveURL(/draw=[\w-]+\.~/)
  await expect(strip(page)).toContainText('Nothing is drawn')
  await page.getByRole('button', { name: 'Pen', exact: true }).click()
  await page.getByRole('button', { name: 'Empty the pad' }).click()
  await draw(page, seven)
  await expectAnswers(page, 7, 7)
})

test('as drawn: they get what is on the pad, not prepared', async ({ page }) => {
  const corner = 'draw=JHMFRGSJQMMNMNRQSUPXKXHV'
  await openDigits(page, corner)
  await expect(page.getByText('They get centred')).toBeVisible()
  await page.getByRole('switch', { name: 'Prepared as in MNIST' }).click()
  await expect(page.getByText('They get as drawn')).toBeVisible()
  await expect(page).toHaveURL(/prepare=off/)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('They get centred')).toBeVisible()
})

test('a link restores strokes, how far they are moved, the unit and the step @phone', async ({
  page,
  hasTouch,
}) => {
  await openDigits(page, 'draw=SQjPtPtSpZkjfteu&down=3&right=-2&u=c1.3.4.5&step=10')
  await expect(pad(page)).toHaveAccessibleName('Pad, 1 stroke')
  await expect(strip(page)).toContainText('map 3, row 4, column 5')
  await expect(page.getByRole('slider', { name: 'Step', exact: true })).toHaveAttribute(
    'aria-valuetext',
    /^step 10 of /,
  )
  if (hasTouch) return
  await expect(page.getByRole('spinbutton', { name: 'Moved down' })).toHaveValue('3')
  await expect(page.getByRole('spinbutton', { name: 'Moved right' })).toHaveValue(/^[−-]2$/)
})

test('a unit that is picked shows its sum; Alt and an arrow stay in its map; Escape lets go', async ({
  page,
}) => {
  await openDigits(page)
  const maps = grid(page, 'conv 5×5, 6 × 24 × 24')
  const { x, y } = await cellPoint(maps, 3, 3)
  await page.mouse.click(x, y)
  await expect(page).toHaveURL(/u=c1\.1\.3\.3/)
  await expect(strip(page)).toContainText('map 1, row 3, column 3')
  await expect(strip(page)).toContainText('It reads 25 numbers')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(strip(page)).toContainText('map 1, row 3, column 4')
  for (let times = 0; times < 30; times++) await page.keyboard.press('Alt+ArrowRight')
  await expect(strip(page)).toContainText('map 1, row 3, column 24')
  await page.mouse.move(5, 5)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/u=/)
  await page.locator('#stage').focus()
  await expect(strip(page)).toContainText('Convolutional')
})

test('a pixel that is pointed at says who reads it', async ({ page }) => {
  await openDigits(page)
  await hoverCell(grid(page, 'They get'), 14, 14)
  await expect(strip(page)).toContainText('Pixel in row 14, column 14')
  await expect(strip(page)).toContainText('6 maps around it')
  await expect(strip(page)).toContainText('every unit')
})

test('the bars of an answer are one stop of the keyboard', async ({ page }) => {
  await openDigits(page, 'draw=SQjPtPtSpZkjfteu')
  const bars = page.getByRole('listbox', { name: 'Probability of each digit' })
  await page.getByRole('slider', { name: 'Step', exact: true }).focus()
  await bars.first().focus()
  await expect(bars.first().getByRole('option', { name: '7: > 99 %' })).toBeVisible()
  await page.keyboard.press('Home')
  await expect(strip(page)).toContainText('unit 1')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(strip(page)).toContainText('unit 2')
  await expect(bars.first().getByRole('option', { selected: true })).toHaveAccessibleName(/^1: /)
  await expect(page).toHaveURL(/u=c5\./)
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/u=/)
})

test('another network is fetched when it is chosen', async ({ page }) => {
  await openDigits(page, 'draw=SQjPtPtSpZkjfteu')
  const [fetched] = await Promise.all([
    page.waitForResponse(/weights\/lenet\.bin$/),
    page.getByRole('combobox', { name: 'Convolutional' }).selectOption({ label: 'LeNet-5' }),
  ])
  expect(fetched.ok()).toBe(true)
  await expect(strip(page)).toContainText('Convolutional (61,706 weights): 7')
  await expect(page).toHaveURL(/conv=lenet/)
})

test.describe('without its weights', () => {
  test.use({ provoked: [/weights|Failed to load resource/] })

  test('it says so, the pad still draws, and another network can be had @phone', async ({
    page,
    hasTouch,
  }) => {
    await page.route('**/weights/conv.*', (route) => route.abort())
    await page.goto(`./#/digits?${empty}`)
    await expect(
      page.getByText(/^The weights in conv\.\w+ could not be fetched\.$/).first(),
    ).toBeAttached()
    await draw(page, seven)
    await expect(pad(page)).toHaveAccessibleName('Pad, 1 stroke')
    await expect(strip(page)).toContainText('Fully connected (266,610 weights): 7')
    if (hasTouch) return
    await page.unroute('**/weights/conv.*')
    await page.getByRole('combobox', { name: 'Convolutional' }).selectOption({ label: 'LeNet-5' })
    await expectAnswers(page, 7, 7)
  })
})

test('drawing by touch scrolls nothing at 360 pixels @phone', async ({ page, hasTouch }) => {
  test.skip(!hasTouch, 'there is no touch')
  await page.setViewportSize({ width: 360, height: 740 })
  await openDigits(page, empty)
  const box = (await pad(page).boundingBox())!
  expect(box.x + box.width).toBeLessThanOrEqual(360)
  const scrolled = () =>
    page.evaluate(() => [
      scrollY,
      ...[...document.querySelectorAll('*')]
        .map(({ scrollTop }) => scrollTop)
        .filter((scrollTop) => scrollTop > 0),
    ])
  const before = await scrolled()
  const client = await page.context().newCDPSession(page)
  const touch = (type: string, places: readonly (readonly [number, number])[]) =>
    client.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: places.map(([x, y]) => ({
        x: box.x + x * box.width,
        y: box.y + y * box.height,
      })),
    })
  await touch('touchStart', [[0.5, 0.85]])
  for (let part = 1; part <= 12; part++) await touch('touchMove', [[0.5, 0.85 - part * 0.06]])
  await touch('touchEnd', [])
  await expect(pad(page)).toHaveAccessibleName('Pad, 1 stroke')
  expect(await scrolled()).toEqual(before)
  await expectAnswers(page, 1, 1)
})
