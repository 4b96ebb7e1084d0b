import { type Browser, chromium, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { chromiumOptions } from '../scripts/chromiumOptions.mjs'

const pair = {
  width: 4000,
  height: 3000,
  photograph: './photos/coffee.jpg',
  // Nobody has this one in a menu.
  kernel: [1, -2, 3, 0, 1, -3, 6, 9, 2, -1, 2, 8, 40, 10, 4, 0, 5, 12, 7, -2, 1, -1, 2, -4, 0],
  divisor: 100,
}
const answer = 'It is a convolution: a kernel of 5×5 whole numbers over 100'

/** Milliseconds from dropping two pictures of 12 megapixels onto the built app to the kernel between them, shown. */
export interface PairTime {
  readonly clock: number
  /** Of all threads of the browser together. */
  readonly processor: number
}

/**
 * The times of some rounds, each in a page of its own.
 * @throws Error when the app gives another answer.
 */
export async function pairInApp(rounds: number): Promise<PairTime[]> {
  const outDir = 'node_modules/.cache/bench/app'
  await build({ logLevel: 'error', build: { outDir } })
  const server = await preview({
    logLevel: 'error',
    build: { outDir },
    preview: { port: 4797 },
  })
  const browser = await chromium.launch(chromiumOptions())
  try {
    const times: PairTime[] = []
    for (let round = 0; round < rounds; round++) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await page.goto(new URL('#/learn?show=pair', server.resolvedUrls!.local[0]).href)
      await page.getByText('It is a convolution').waitFor()
      await page.evaluate(makePair, pair)
      const before = await processorTimes(browser)
      const clock = await answerTime(page)
      const after = await processorTimes(browser)
      const spent = after.map(({ id, cpuTime }) => {
        const begun = before.find((each) => each.id === id)
        return 1000 * (cpuTime - (begun?.cpuTime ?? 0))
      })
      times.push({ clock, processor: spent.reduce((sum, each) => sum + each, 0) })
      await page.close()
    }
    return times
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Of each process of the browser, in seconds since it began. */
async function processorTimes(browser: Browser) {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo
}

async function answerTime(page: Page): Promise<number> {
  const { time, said } = await page.evaluate(dropPair, { answer, patience: 120_000 })
  if (time === undefined) throw new Error(`the app should say “${answer}”; it says “${said}”`)
  return time
}

/** Runs in the page: a photograph, enlarged and with grain, and what the kernel makes of it; both are kept as files. */
async function makePair({ width, height, photograph, kernel, divisor }: typeof pair) {
  const bitmap = await createImageBitmap(await (await fetch(photograph)).blob())
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  const before = context.getImageData(0, 0, width, height)
  const from = before.data
  let state = 1
  for (let at = 0; at < from.length; at++) {
    if (at % 4 === 3) continue
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    from[at] = from[at]! + (state >>> 28) - 8
  }
  const after = new ImageData(width, height)
  const inside = (at: number, size: number) => Math.min(size - 1, Math.max(0, at))
  for (let row = 0, at = 0; row < height; row++)
    for (let column = 0; column < width; column++, at++) {
      let [red, green, blue] = [0, 0, 0]
      for (let tap = 0; tap < 25; tap++) {
        const y = inside(row + Math.floor(tap / 5) - 2, height)
        const x = inside(column + (tap % 5) - 2, width)
        const [weight, place] = [kernel[tap]!, 4 * (y * width + x)]
        red += weight * from[place]!
        green += weight * from[place + 1]!
        blue += weight * from[place + 2]!
      }
      after.data[4 * at] = red / divisor
      after.data[4 * at + 1] = green / divisor
      after.data[4 * at + 2] = blue / divisor
      after.data[4 * at + 3] = 255
    }
  const files: File[] = []
  for (const [name, pixels] of [
    ['before.png', before],
    ['after.png', after],
  ] as const) {
    context.putImageData(pixels, 0, 0)
    const type = 'image/png'
    files.push(new File([await canvas.convertToBlob({ type })], name, { type }))
  }
  Object.assign(globalThis, { pairFiles: files })
}

/** Runs in the page: drops the files; milliseconds until the answer is shown, or what is said at the end of all patience. */
function dropPair({ answer: wanted, patience }: { answer: string; patience: number }) {
  const dataTransfer = new DataTransfer()
  const { pairFiles } = globalThis as unknown as { pairFiles: File[] }
  for (const file of pairFiles) dataTransfer.items.add(file)
  const saidNow = () => document.querySelector('[role="status"] b')?.textContent ?? ''
  return new Promise<{ time?: number; said: string }>((done) => {
    const start = performance.now()
    const shown = () => {
      observer.disconnect()
      // Painted once the frame after this one begins.
      requestAnimationFrame(() =>
        setTimeout(() => done({ time: performance.now() - start, said: saidNow() })),
      )
    }
    const observer = new MutationObserver(() => saidNow().startsWith(wanted) && shown())
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    setTimeout(() => done({ said: saidNow() }), patience)
    const options = { bubbles: true, cancelable: true, dataTransfer }
    document.body.dispatchEvent(new DragEvent('drop', options))
  })
}
