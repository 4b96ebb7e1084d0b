import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './helper.ts'
import { drop, notices, paste, strip } from './slide.ts'

const pathOf = (name: string) => resolve(import.meta.dirname, '../fixtures/pairs', name)
const file = (name: string) => ({
  name,
  type: 'image/png',
  base64: readFileSync(pathOf(name)).toString('base64'),
})

async function openPair(page: Page) {
  await page.goto('/#/learn?show=pair&target=unsharp&step=1')
  await expect(strip(page)).toContainText('It is a convolution')
}

/** A picture and its negative, so large that the search for what is behind them takes its time. */
async function largePair(page: Page) {
  const encoded = await page.evaluate(async (side) => {
    const pngOf = async (isNegative: boolean) => {
      const canvas = new OffscreenCanvas(side, side)
      const context = canvas.getContext('2d')!
      const image = context.createImageData(side, side)
      for (let at = 0; at < side * side; at++) {
        const [x, y] = [at % side, Math.floor(at / side)]
        const grey = (x * x + 7 * x * y) % 251
        image.data.fill(isNegative ? 255 - grey : grey, 4 * at, 4 * at + 3)
        image.data[4 * at + 3] = 255
      }
      context.putImageData(image, 0, 0)
      const reader = new FileReader()
      reader.readAsDataURL(await canvas.convertToBlob())
      await new Promise((resolve) => reader.addEventListener('load', resolve))
      return (reader.result as string).replace(/^.*,/, '')
    }
    return [await pngOf(false), await pngOf(true)] as const
  }, 1400)
  return encoded.map((base64, at) => ({
    name: at === 0 ? 'large.png' : 'large-negative.png',
    type: 'image/png',
    base64,
  }))
}

test.describe('a pair of pictures', () => {
  test.beforeEach(({ page }) => openPair(page))

  test('dropped together: the kernel behind it', async ({ page }) => {
    await drop(page, { files: [file('before.png'), file('magick-sobel.png')] })
    await expect(notices(page)).toContainText('“magick-sobel.png” is the picture after.')
    await expect(notices(page)).not.toContainText('profile')
    await expect(strip(page)).toContainText(
      'It is a convolution: −1 0 1 / −2 0 2 / −1 0 1 over 4, plus a bias of 127',
    )
    await expect(page.getByRole('grid', { name: 'Kernel 3×3' })).toBeVisible()
  })

  test('one after the other; a median is said to be one; the example comes back', async ({
    page,
  }) => {
    await drop(page, { files: [file('before.png')] })
    await expect(strip(page).getByText('Now the picture after')).toBeVisible()
    await paste(page, { files: [file('magick-median.png')] })
    await expect(strip(page)).toContainText('No convolution turns one into the other: even 15×15')
    await expect(strip(page)).toContainText('A median of 3×3 pixels explains it better (100 %).')
    await drop(page, { files: [file('ffmpeg-smooth.png')] })
    await expect(strip(page)).toContainText('1 2 1 / 2 4 2 / 1 2 1 over 16')
    await page.getByRole('button', { name: 'Back to the example' }).click()
    await expect(strip(page)).toContainText('whole numbers over 256')
  })

  test('another pair dropped while the search is under way: the newer one is searched, the older gives up', async ({
    page,
  }) => {
    const large = await largePair(page)
    await drop(page, { files: large })
    await expect(notices(page)).toContainText('“large-negative.png” is the picture after.')
    await expect(strip(page)).toContainText('The kernels are being worked out…')
    await drop(page, { files: [file('before.png'), file('magick-sobel.png')] })
    await expect(strip(page)).toContainText('It is a convolution: −1 0 1 / −2 0 2 / −1 0 1 over 4')
    await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0)
  })

  test('a file dropped while another is being opened, or searched: the newer one is the picture after', async ({
    page,
  }) => {
    const [large, negative] = await largePair(page)
    await drop(page, { files: [large!] })
    await expect(strip(page).getByText('Now the picture after')).toBeVisible()
    // Not waited for: the older one is still being opened.
    await drop(page, { files: [file('magick-median.png')] })
    await drop(page, { files: [negative!] })
    await expect(strip(page)).toContainText('The kernels are being worked out…')
    await drop(page, { files: [large!] })
    await expect(strip(page)).toContainText('The two pictures are the same')
    await expect(notices(page)).toContainText('“large.png” is the picture after.')
  })

  test('of unlike sizes: both are said, a cut is offered', async ({ page }) => {
    const [before, after] = [
      page.locator('input[type=file]').nth(0),
      page.locator('input[type=file]').nth(1),
    ]
    await before.setInputFiles(pathOf('before.png'))
    await after.setInputFiles(pathOf('magick-half.png'))
    await expect(strip(page)).toContainText(
      'The picture before has 48×40 pixels, the picture after 24×20.',
    )
    await page.getByRole('button', { name: 'Cut both to 24×20' }).click()
    await expect(strip(page)).toContainText('No convolution turns one into the other')
  })

  test('dropped in another view: two are a pair, one is not taken where it is of no use', async ({
    page,
  }) => {
    await page.goto('/#/learn?show=heart')
    await drop(page, { files: [file('before.png')] })
    await expect(notices(page)).toContainText('By heart learns from examples of its own.')
    await expect.poll(() => page.url()).toMatch(/show=heart/)
    await drop(page, { files: [file('before.png'), file('ffmpeg-smooth.png')] })
    await expect(strip(page)).toContainText('1 2 1 / 2 4 2 / 1 2 1 over 16')
  })

  test('the numbers in a file count, whatever colours it says they are', async ({ page }) => {
    await drop(page, { files: [file('tagged-before.png'), file('tagged-sharpen.png')] })
    await expect(notices(page)).toContainText(
      /Its gamma or colour profile is left out here: .* Photo and a screen show others, by up to \d+ levels\./,
    )
    await expect(strip(page)).toContainText('It is a convolution: 0 −1 0 / −1 5 −1 / 0 −1 0 turns')
  })

  test('a link opens one’s own pair again on this device', async ({ page }) => {
    await drop(page, { files: [file('grey.png'), file('pillow-box-grey.png')] })
    await expect(strip(page)).toContainText('whole numbers over 25 ')
    await expect.poll(() => page.url()).toMatch(/pbefore=own\..*pafter=own\./)
    await page.reload()
    await expect(strip(page)).toContainText('whole numbers over 25 ')
  })
})
