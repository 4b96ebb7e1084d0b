import { hostileFiles } from '../fixtures/hostileFiles.ts'
import { pathOf, taken } from './fixtureFiles.ts'
import { expect, test } from './helper.ts'
import { drop, grid, notices, openSlide, paste, pictureName, strip, expectSize } from './slide.ts'

test.describe('a picture of one’s own', () => {
  test.beforeEach(({ page }) => openSlide(page))

  test('is picked, cropped, sized and coloured by choices in sight', async ({ page }) => {
    await page.locator('input[type=file]').setInputFiles(pathOf('exif-6.jpg'))
    await expect(pictureName(page)).toHaveText('exif-6.jpg')
    const rows = () => grid(page, 'Input').first().getAttribute('aria-rowcount')
    await expect.poll(rows).toBe('32')

    await page.getByRole('radio', { name: 'Whole' }).check({ force: true })
    await expect.poll(rows).toBe('21') // 48 × 32 pixels

    await page.getByRole('radio', { name: 'A square' }).check({ force: true })
    const part = page.getByRole('button', { name: /Part that is used/ })
    const before = await part.boundingBox()
    await part.focus()
    await page.keyboard.press('Shift+ArrowRight')
    await expect
      .poll(async () => (await part.boundingBox())?.x)
      .toBeGreaterThan((before?.x ?? 0) + 5)
    await part.hover()
    await page.mouse.down()
    await page.mouse.move(0, 0)
    await page.mouse.up()
    await expect.poll(async () => (await part.boundingBox())?.x).toBe(before?.x)

    await page.getByRole('radio', { name: 'RGB' }).check({ force: true })
    await expect(grid(page, 'Input')).toHaveCount(3)
    const size = page.getByRole('spinbutton', { name: 'Size' })
    await size.fill('64')
    await size.press('Enter')
    await expect.poll(rows).toBe('64')
  })

  test('a wide one is no wider than the controls', async ({ page }) => {
    await page.locator('input[type=file]').setInputFiles(pathOf('16-bit.png'))
    const [shown, control] = await Promise.all([
      page.getByRole('img', { name: 'Your picture 16-bit.png' }).boundingBox(),
      page.getByRole('slider', { name: 'Size' }).boundingBox(),
    ])
    expect(shown?.width).toBeGreaterThan(200)
    expect(shown?.width).toBeLessThanOrEqual(control?.width ?? 0)
  })

  test('is dropped anywhere', async ({ page }) => {
    await drop(page, { files: [taken('alpha.png')] })
    await expect(pictureName(page)).toHaveText('alpha.png')
    await expect(notices(page)).toContainText('transparent parts are shown over white')
  })

  test('is pasted anywhere', async ({ page }) => {
    await paste(page, { files: [taken('profile.jpg', 'image/jpeg')] })
    await expect(pictureName(page)).toHaveText('profile.jpg')
  })

  test('of two files the picture is taken, and the other named', async ({ page }) => {
    await drop(page, { files: [taken('document.pdf', 'application/pdf'), taken('1x1.png')] })
    await expect(pictureName(page)).toHaveText('1x1.png')
    await expect(notices(page)).toContainText('document.pdf')
  })

  test('cannot be in a link: who sends it is told, and so is who opens it', async ({
    page,
    browser,
  }) => {
    await page.locator('input[type=file]').setInputFiles(pathOf('exif-1.jpg'))
    await expect(pictureName(page)).toHaveText('exif-1.jpg')
    await page.getByRole('button', { name: 'Copy the link to this' }).click()
    await expect(notices(page)).toContainText(
      'Your own picture is not in it: others see Letter in its place.',
    )
    await expect(page).toHaveURL(/in=own\./)

    const here = await page.context().newPage()
    await here.goto(page.url())
    await expect(pictureName(here)).toHaveText('exif-1.jpg')

    const elsewhere = await browser.newContext()
    const other = await elsewhere.newPage()
    await other.goto(page.url())
    await expect(notices(other)).toContainText('sender’s own and not on this device: Letter stands')
    await expect(pictureName(other)).toHaveText('Letter')
    await expect(other).not.toHaveURL(/in=own/)
    await other.keyboard.press('2')
    await expectSize(grid(other, 'Output'), 7, 7)
    await elsewhere.close()
  })

  for (const link of ['./', './#/slide?k=box-3', './#/slide?size=12&stride=2', './#/slide?pad=1'])
    test(`gives way to the link ${link}, and is there again when one goes back`, async ({
      page,
    }) => {
      await page.locator('input[type=file]').setInputFiles(pathOf('exif-1.jpg'))
      await expect(page).toHaveURL(/in=own\./)
      await page.goto(link)
      await expect(pictureName(page)).toHaveText('Letter')
      await page.reload()
      await expect(pictureName(page)).toHaveText('Letter')
      await page.goBack()
      await expect(pictureName(page)).toHaveText('exif-1.jpg')
      await expect(notices(page)).toBeEmpty()
    })

  for (const query of ['in=photographer&size=64', 'in=cat&size=24&colour=rgb'])
    test(`a painting too large for a link is there after a reload: ${query}`, async ({ page }) => {
      await openSlide(page, query)
      const cell = grid(page, 'Input').first().getByRole('gridcell')
      await expect(cell).not.toHaveAccessibleName('row 1, column 1: 0') // the photograph is there
      await cell.focus()
      await page.keyboard.type('7')
      await page.keyboard.press('Enter')
      await expect(pictureName(page)).toHaveText('Painted by hand')
      await expect(page).toHaveURL(/in=own\..*x[13]/)
      await page.getByRole('button', { name: 'Copy the link to this' }).click()
      await expect(notices(page)).toContainText('Your painting is too large to be in it')
      await page.reload()
      await expect(pictureName(page)).toHaveText('Painted by hand')
      await expect(cell).toHaveAccessibleName('row 1, column 1: 7')
    })

  test('is there again after a reload, until another is chosen', async ({ page }) => {
    await page.locator('input[type=file]').setInputFiles(pathOf('exif-1.jpg'))
    await expect(pictureName(page)).toHaveText('exif-1.jpg')
    await expect(page).toHaveURL(/size=32/)
    await page.reload()
    await expect(pictureName(page)).toHaveText('exif-1.jpg')
    await page.getByRole('combobox', { name: 'Picture' }).selectOption('Letter')
    await expect(pictureName(page)).toHaveText('Letter')
    await expect(page).not.toHaveURL(/in=own/)
    await page.reload()
    await expectSize(grid(page, 'Input'), 32, 32)
    await expect(pictureName(page)).toHaveText('Letter')
  })

  test('undo brings the picture before it back, redo the own one', async ({ page }) => {
    await page.locator('input[type=file]').setInputFiles(pathOf('exif-1.jpg'))
    await expect(pictureName(page)).toHaveText('exif-1.jpg')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expectSize(grid(page, 'Output'), 6, 6)
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect(pictureName(page)).toHaveText('exif-1.jpg')
  })

  test('nothing that can be used: a sentence', async ({ page }) => {
    await paste(page, {})
    await expect(notices(page)).toContainText('There is no picture and no text in it.')
    await drop(page, { text: 'https://example.invalid/cat.png' })
    await expect(notices(page)).toContainText('Kernelscope loads nothing from other sites')
  })
})

test('every file that must be refused is: a sentence, and the old picture stays', async ({
  page,
}) => {
  await openSlide(page, 'step=15')
  const before = await strip(page).innerText()
  for (const { file, refused } of hostileFiles) {
    if (!refused) continue
    await page.locator('input[type=file]').setInputFiles(pathOf(file))
    const said = notices(page).getByText(looselyFrom(refused)).last()
    await expect(said, file).toBeVisible()
    for (const close of await notices(page).getByRole('button', { name: 'Dismiss' }).all())
      await close.click()
    expect(await strip(page).innerText(), file).toBe(before)
  }
  await page.keyboard.press('ArrowRight')
  await expect(strip(page)).toContainText('output [3, 4]')
})

/** A sentence is a paragraph of its own, with its name before it. */
function looselyFrom({ source }: RegExp): RegExp {
  return new RegExp(source.replace(/^\^/, ''))
}
