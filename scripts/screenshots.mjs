// npm run screenshots: builds, serves, and writes the pictures of the README to docs/screenshots/.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { chromiumOptions } from './chromiumOptions.mjs'
import { freePort } from './freePort.mjs'

const folder = 'docs/screenshots'
const half = '#/slide?step=22' // the opening picture, with half of the output there
const photograph =
  '#/slide?in=photographer&size=48&padding=same&border=replicate&fill=off&step=1001'
const walk = '#/slide?pace=products&step=15.4' // inside a window, after four products
const pictures = [
  { name: 'slide-light', width: 1440, height: 900, theme: 'light', link: half },
  { name: 'slide-dark', width: 1440, height: 900, theme: 'dark', link: photograph },
  { name: 'slide-projector', width: 1280, height: 720, theme: 'projector', link: walk },
  { name: 'photo-light', width: 1440, height: 900, theme: 'light', link: '#/photo' },
  {
    name: 'channels-light',
    isStage: true,
    width: 1440,
    height: 900,
    theme: 'light',
    link: '#/channels?view=volume&step=15',
  },
  {
    name: 'downsample-light',
    isStage: true,
    width: 1440,
    height: 900,
    theme: 'light',
    link: '#/downsample?step=30',
  },
  {
    name: 'field-light',
    isStage: true,
    width: 1440,
    height: 900,
    theme: 'light',
    link: '#/receptive-field?net=vgg-16&size=224&layer=18',
  },
  {
    name: 'matrix-light',
    isStage: true,
    width: 1440,
    height: 900,
    theme: 'light',
    link: '#/matrix?step=15',
  },
  {
    name: 'sharing-light',
    isStage: true,
    width: 1440,
    height: 900,
    theme: 'light',
    link: '#/sharing?tie=2&step=4',
  },
  {
    name: 'equivariance-light',
    isStage: true,
    width: 1440,
    height: 900,
    theme: 'light',
    link: '#/equivariance?t=turn&step=7',
  },
  {
    name: 'learn-light',
    isStage: true,
    width: 1440,
    height: 900,
    theme: 'light',
    link: '#/learn?step=121',
  },
  { name: 'slide-phone', width: 390, height: 844, theme: 'light', link: half, isPhone: true },
]

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
mkdirSync(folder, { recursive: true })
await build({ logLevel: 'warn' })
const server = await preview({ preview: { port: await freePort(), strictPort: true } })
const address = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch(chromiumOptions())

for (const { name, width, height, theme, link, isPhone = false, isStage = false } of pictures) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: isPhone ? 2 : 1,
    isMobile: isPhone,
    hasTouch: isPhone,
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce', // a still moment, the same every time
  })
  await context.addInitScript((preferences) => {
    localStorage.setItem('kernelscope.preferences', preferences)
  }, JSON.stringify({ theme }))
  const page = await context.newPage()
  await page.goto(address + link)
  await page.getByRole('main').waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForTimeout(2000)
  if (isStage) {
    // The lab's own picture, as "Save the picture" gives it.
    const saved = page.waitForEvent('download')
    await page.keyboard.press('Control+s')
    await (await saved).saveAs(`${folder}/${name}.png`)
  } else await page.screenshot({ path: `${folder}/${name}.png` })
  console.log(`wrote ${folder}/${name}.png`)
  await context.close()
}

await browser.close()
await server.close()
