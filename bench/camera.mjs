// How many frames of a camera are filtered, of those it gives: a 5×5 kernel, 640×480 and 1280×720.
// npm run bench:camera   (builds, serves, filters the made-up camera of headless Chromium, prints frames a second)
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { chromiumOptions } from '../scripts/chromiumOptions.mjs'

const outDir = 'node_modules/.cache/camera'
const link = '#/photo?f=gaussian:1'
const seconds = 8

await build({ logLevel: 'error', build: { outDir } })
const server = await preview({ logLevel: 'error', build: { outDir }, preview: { port: 4794 } })
const browser = await chromium.launch(
  chromiumOptions(['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream=fps=30']),
)

for (const [width, height] of [
  [640, 480],
  [1280, 720],
]) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(askFor, { width, height })
  await page.goto(new URL(link, server.resolvedUrls.local[0]).href)
  await page.getByRole('button', { name: 'Camera' }).click()
  await page.getByRole('button', { name: 'Filter it live' }).click()
  const rates = page.getByText(/\d+ of \d+ frames a second/)
  await rates.waitFor()
  await page.waitForTimeout(2500)
  const seen = []
  for (let second = 0; second < seconds; second++) {
    await page.waitForTimeout(1000)
    seen.push((await rates.textContent()).match(/\d+/g).map(Number))
  }
  const [shown, offered] = [0, 1].map((at) => seen.reduce((sum, pair) => sum + pair[at], 0))
  console.log(
    `${width}×${height}: ${(shown / seconds).toFixed(1)} of ${(offered / seconds).toFixed(1)} frames a second, 5×5`,
  )
  await page.close()
}
await browser.close()
await server.close()

/** Runs in the page, before its scripts: the camera is asked for that size, whatever the app asks for. */
function askFor({ width, height }) {
  const devices = navigator.mediaDevices
  const open = devices.getUserMedia.bind(devices)
  devices.getUserMedia = () =>
    open({ video: { width: { exact: width }, height: { exact: height } } })
}
