// How long a 48-megapixel JPEG takes to be seen and to be filtered, how much memory it needs at most, and whether the
// memory of twenty photographs opened one after the other comes back.
// npm run bench:memory   (builds, serves, opens files in headless Chromium; memory is read from /proc, on Linux alone)
import { readdirSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { chromiumOptions } from '../scripts/chromiumOptions.mjs'
import { jpegOfShapes } from './jpegOfShapes.mjs'

const outDir = 'node_modules/.cache/memory'
await build({ logLevel: 'error', build: { outDir } })
const server = await preview({ logLevel: 'error', build: { outDir }, preview: { port: 4795 } })
const browser = await chromium.launch(chromiumOptions())
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await page.goto(new URL('#/photo?in=cat', server.resolvedUrls.local[0]).href)
await page.getByText(/workers?, \d+ ms/).waitFor()
const large = await page.evaluate(jpegOfShapes, { width: 8064, height: 6048, seed: 1 })
const small = await page.evaluate(jpegOfShapes, { width: 4000, height: 3000, seed: 2 })

await settled()
const atFirst = memory()
let most = 0
const watch = setInterval(() => (most = Math.max(most, memory())), 100)
const times = await open(large, '48-megapixels.jpg', '8,064 × 6,048')
clearInterval(watch)
console.log(
  `48 megapixels: seen after ${times.seen} ms, filtered whole after ${times.filtered} ms; memory ${atFirst} MB before, ${most} MB at most`,
)

for (let file = 1; file <= 20; file++) {
  await open(small, `twelve-${file}.jpg`, '4,000 × 3,000')
  if (file % 5 !== 0) continue
  await settled()
  console.log(`after ${file} photographs of 12 megapixels: ${memory()} MB`)
}
await page.getByRole('combobox', { name: 'Photograph' }).selectOption('Cat')
await settled()
console.log(`back at the first photograph: ${memory()} MB`)
await browser.close()
await server.close()

/** Opens a file; milliseconds until its size is on the screen, and until the whole result is. */
async function open(bytes, name, size) {
  const buffer = Buffer.from(bytes, 'base64')
  const begun = Date.now()
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
  await page
    .getByRole('combobox', { name: 'Photograph' })
    .getByText(name)
    .waitFor({ state: 'attached' })
  const seen = Date.now() - begun
  await page.getByText(new RegExp(`${size} · .* ms`)).waitFor({ timeout: 120_000 })
  return { seen, filtered: Date.now() - begun }
}

/** Waits until what is no longer used has been collected. */
async function settled() {
  await page.waitForTimeout(1500)
  await page.requestGC()
  await page.waitForTimeout(1500)
}

/** Megabytes that the browser's processes hold, shared pages counted once. */
function memory() {
  let kilobytes = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      if (!command.includes('chrom') || !command.includes('--no-sandbox')) continue
      const [, held] =
        /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
      kilobytes += Number(held ?? 0)
    } catch {
      // It has ended meanwhile.
    }
  }
  return Math.round(kilobytes / 1024)
}
