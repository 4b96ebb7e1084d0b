// How long frames take while each lab plays at its largest setting, at 4×.
// npm run bench:frames [seconds] [lab]   (builds, serves, plays in headless Chromium, prints the distribution)
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { chromiumOptions } from '../scripts/chromiumOptions.mjs'

const seconds = Number(process.argv[2] ?? 12)
const links = {
  slide: '#/slide?in=cat&size=64&colour=rgb&k=gaussian-5&padding=same&border=replicate',
  channels: '#/channels?from=bars&channels=8&n=16&size=32&k=5&pad=2',
  volume: '#/channels?view=volume&from=bars&channels=8&n=16&size=32&k=5&pad=2',
  downsample: '#/downsample?in=zone-plate&size=64&b=c5ps.up~m3s2.up~a4.up~c3s4d2.up',
  matrix: '#/matrix?in=digit&size=32&k=sobel&side=5&tie=local',
  equivariance: '#/equivariance?size=64&kernel=gaussian-5&layers=3&act=relu&t=turn',
  find: '#/equivariance?show=find&in=zone-plate&size=64&down=4',
  field: '#/receptive-field?net=vgg-16&size=224',
  sharing: '#/sharing?view=plane&side=8&pad=1',
  'morph-row': '#/sharing?in=16&pad=1',
  'morph-plane': '#/sharing?view=plane&side=8&pad=1',
  digits: '#/digits',
  'digits in depth': '#/digits?show=space',
  learn: '#/learn?side=7&target=gaussian-5&updates=10000',
  'learn-scrub': '#/learn?side=7&target=gaussian-5&updates=10000',
}
/** Pressed again and again where it is not the playing that is measured, and after how many milliseconds. */
const presses = { label: 'Play the morph', every: 2600, of: /^morph/ }
const wanted = Object.entries(links).filter(([lab]) => !process.argv[3] || lab === process.argv[3])

await build({ logLevel: 'error', build: { outDir: 'node_modules/.cache/frames' } })
const server = await preview({
  logLevel: 'error',
  build: { outDir: 'node_modules/.cache/frames' },
  preview: { port: 4790 },
})
const browser = await chromium.launch(chromiumOptions())

const windows = [
  ['1440×900', 1440, 900],
  ['390×844', 390, 844],
]
for (const [[lab, link], [size, width, height]] of wanted.flatMap((each) =>
  windows.map((window) => [each, window]),
)) {
  const name = `${lab}, ${size}`
  const page = await browser.newPage({ viewport: { width, height } })
  await page.goto(new URL(link, server.resolvedUrls.local[0]).href)
  await page.getByRole('region', { name: 'Playback' }).waitFor()
  await page.waitForTimeout(1000)
  await page.locator('#stage').focus()
  await page.keyboard.press('Escape')
  await page.waitForTimeout(1500)
  if (await page.getByRole('button', { name: /pause/i }).count()) await page.keyboard.press('Space')
  await page.keyboard.press('Control+Home')
  for (let i = 0; i < 2; i++) await page.keyboard.press('+')
  // A drawing is over after a second.
  if (name.startsWith('digits')) await page.getByRole('button', { name: 'Loop' }).click()
  await page.locator('#stage').focus()
  await page.keyboard.press('Space')
  await page.waitForTimeout(500)
  if (presses.of.test(name)) await page.evaluate(pressAgain, presses)
  if (/scrub/.test(name)) await page.evaluate(scrub)
  const frames = await page.evaluate(framesFor, seconds)
  report(name, frames)
  await page.close()
}
await browser.close()
await server.close()

/** Runs in the page: presses a button now, and each time that what it starts has ended. */
function pressAgain({ label, every }) {
  const press = () => document.querySelector(`[aria-label="${label}"]`).click()
  press()
  setInterval(press, every)
}

/** Runs in the page: the step goes to another place each frame, all over the slider. */
function scrub() {
  const slider = document.querySelector('[aria-label="Playback"] input[type="range"]')
  const { prototype } = HTMLInputElement
  const setValue = (value) => Reflect.set(prototype, 'value', value, slider)
  let at = 0
  requestAnimationFrame(function move() {
    at = (at + 0.381966) % 1 // the golden section: every place is come to, none twice in a row
    setValue(String(Math.floor(at * Number(slider.max))))
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    requestAnimationFrame(move)
  })
}

/** Runs in the page: the milliseconds between animation frames. */
function framesFor(length) {
  return new Promise((resolve) => {
    const times = []
    const start = performance.now()
    let last = start
    requestAnimationFrame(function frame(now) {
      times.push(now - last)
      last = now
      if (now - start < length * 1000) requestAnimationFrame(frame)
      else resolve(times.slice(1))
    })
  })
}

function report(name, frames) {
  const sorted = frames.toSorted((a, b) => a - b)
  const at = (part) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))].toFixed(1)
  const under = (limit) =>
    ((100 * frames.filter((ms) => ms < limit).length) / frames.length).toFixed(1)
  console.log(
    `${name}: ${frames.length} frames; median ${at(0.5)} ms, 95 % ${at(0.95)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms; under 17 ms: ${under(17)} %, over 50 ms: ${frames.filter((ms) => ms > 50).length}`,
  )
}
