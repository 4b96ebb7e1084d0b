// How many pictures a second follow a slider that is dragged over a 12-megapixel photograph, and how soon the whole
// result is there; then a 48-megapixel photograph with the processor slowed down to a quarter.
// npm run bench:preview   (builds, serves, drags in headless Chromium)
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { chromiumOptions } from '../scripts/chromiumOptions.mjs'
import { jpegOfShapes } from './jpegOfShapes.mjs'

const outDir = 'node_modules/.cache/preview'
await build({ logLevel: 'error', build: { outDir } })
const server = await preview({ logLevel: 'error', build: { outDir }, preview: { port: 4796 } })
const browser = await chromium.launch(chromiumOptions())
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })

for (const [link, slider, steps] of [
  ['#/photo?f=gaussian:1', 'σ', 23],
  ['#/photo?f=gabor:0', 'Angle', 90],
]) {
  await page.goto(new URL(link, server.resolvedUrls.local[0]).href)
  await open(4000, 3000)
  const rates = await drag(page.getByRole('slider', { name: slider }).first(), steps)
  console.log(
    `12 megapixels, ${slider} of ${link.split('=')[1]} dragged: ${rates.pictures.toFixed(1)} pictures a second in ${rates.frames.toFixed(1)} frames a second; longest without a new one ${rates.longest} ms; whole ${rates.rest} ms after letting go`,
  )
}

await page.goto(new URL('#/photo?f=gaussian:1', server.resolvedUrls.local[0]).href)
const client = await page.context().newCDPSession(page)
await client.send('Emulation.setCPUThrottlingRate', { rate: 4 })
const times = await open(8064, 6048)
console.log(
  `48 megapixels, processor at a quarter: seen after ${times.seen} ms, filtered whole after ${times.filtered} ms`,
)
await browser.close()
await server.close()

/** Opens a photograph of that size; milliseconds until it is seen, and until it is filtered. */
async function open(width, height) {
  const buffer = Buffer.from(
    await page.evaluate(jpegOfShapes, { width, height, seed: 1 }),
    'base64',
  )
  const begun = Date.now()
  const name = `${width}.jpg`
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
  const photograph = page.getByRole('combobox', { name: 'Photograph' })
  await photograph.getByText(name).waitFor({ state: 'attached', timeout: 60_000 })
  const seen = Date.now() - begun
  const size = `${width.toLocaleString('en')} × ${height.toLocaleString('en')}`
  await page.getByText(new RegExp(`${size} · .* ms`)).waitFor({ timeout: 120_000 })
  return { seen, filtered: Date.now() - begun }
}

/** Drags a slider to and fro for four seconds, and counts how often the filtered half changes. */
async function drag(slider, steps) {
  const box = await slider.boundingBox()
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width / 2, y)
  await page.mouse.down()
  const watched = page.evaluate(watchStage, 4000)
  const begun = Date.now()
  for (let at = 0; Date.now() - begun < 4000; at++) {
    const part = Math.abs(((at / steps) % 2) - 1)
    await page.mouse.move(box.x + 8 + part * (box.width - 16), y)
    await page.waitForTimeout(12)
  }
  const rates = await watched
  await page.mouse.up()
  const let_go = Date.now()
  await page
    .getByText(/ · .* ms/)
    .first()
    .waitFor()
  return { ...rates, rest: Date.now() - let_go }
}

/** Runs in the page: how many frames there are in that time, and in how many the picture is another. */
function watchStage(milliseconds) {
  const canvas = document.querySelector('#stage canvas')
  const context = canvas.getContext('2d')
  const { width, height } = canvas
  const begun = performance.now()
  let [frames, pictures, last, lastAt, longest] = [0, 0, 0, begun, 0]
  return new Promise((resolve) => {
    requestAnimationFrame(function frame(now) {
      frames++
      const { data } = context.getImageData(Math.floor(width * 0.6), Math.floor(height / 2), 96, 8)
      const seen = data.reduce((sum, value, at) => (sum * 31 + value * (at + 1)) | 0, 7)
      if (seen !== last) {
        pictures++
        longest = Math.max(longest, now - lastAt)
        ;[last, lastAt] = [seen, now]
      }
      if (now - begun < milliseconds) requestAnimationFrame(frame)
      else {
        const seconds = (now - begun) / 1000
        resolve({
          frames: frames / seconds,
          pictures: pictures / seconds,
          longest: Math.round(longest),
        })
      }
    })
  })
}
