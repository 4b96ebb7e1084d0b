import type { Locator, Page } from '@playwright/test'
import { expect } from './helper.ts'
import { grid } from './slide.ts'

/** A lab that gets input at random: where it begins, and what is there again after Reset. */
interface Ground {
  readonly lab: string
  readonly query?: string
  readonly opened: (page: Page) => Locator
  /** What is there after Reset; as when opened, when left out. */
  readonly settled?: (page: Page) => Locator
  /** The first is the one of every run, the others are for the long one. */
  readonly seeds: readonly [number, ...number[]]
}

const sized = (page: Page, name: RegExp, rows: number) =>
  page.getByRole('grid', { name }).and(page.locator(`[aria-rowcount="${rows}"]`))

export const grounds: readonly Ground[] = [
  { lab: 'slide', opened: (page) => sized(page, /^Output/, 6), seeds: [1, 5, 6] },
  { lab: 'channels', opened: (page) => grid(page, 'Map 1'), seeds: [5, 6] },
  { lab: 'downsample', opened: (page) => sized(page, /^A, map/, 4), seeds: [3, 4] },
  {
    lab: 'receptive-field',
    opened: (page) => page.getByRole('grid', { name: /^Units of layer 4/ }),
    seeds: [5, 6],
  },
  { lab: 'matrix', opened: (page) => sized(page, /^W$/, 36), seeds: [3, 4] },
  {
    lab: 'sharing',
    opened: (page) => page.getByRole('grid', { name: 'Inputs and outputs' }),
    seeds: [5, 6],
  },
  { lab: 'equivariance', opened: (page) => grid(page, 'Difference'), seeds: [3, 4] },
  { lab: 'learn', opened: (page) => grid(page, 'Kernel'), seeds: [5, 6] },
  {
    lab: 'learn',
    query: 'show=pair',
    opened: (page) => page.getByRole('grid', { name: /^Kernel \d+×\d+/ }),
    settled: (page) => grid(page, 'Kernel'),
    seeds: [3, 4],
  },
  {
    lab: 'learn',
    query: 'show=read',
    opened: (page) => page.getByRole('grid', { name: /^Convolution: / }),
    settled: (page) => grid(page, 'Kernel'),
    seeds: [5, 6],
  },
  {
    lab: 'digits',
    opened: (page) => page.getByRole('grid', { name: /^conv 5×5, 6 × 24 × 24/ }),
    seeds: [3, 4],
  },
  {
    lab: 'photo',
    query: 'in=cat',
    opened: (page) => page.getByText(/451 × 300 · .*workers?, \d+ ms/),
    settled: (page) => page.getByText(/512 × 512 · .*workers?, \d+ ms/),
    seeds: [2, 9],
  },
]

/** What the run in a ground is called: the lab, and where in it it begins. */
export function groundName({ lab, query }: Ground): string {
  return query === undefined ? lab : `${lab}, ${query}`
}

/** Input at random in a lab: no fault, and Reset brings everything back. */
export async function actIn(page: Page, ground: Ground, seed: number): Promise<void> {
  const { lab, query, opened, settled = opened } = ground
  await page.goto(`./#/${lab}${query === undefined ? '' : `?${query}`}`)
  await expect(opened(page).first()).toBeAttached()
  await actAtRandom(page, seed)
  await expect(page.getByRole('button', { name: /try again|retry/i })).toHaveCount(0)
  await expect(page).toHaveURL(new RegExp(`${lab}$`))
  await expect(settled(page).first()).toBeAttached()
}

/** Presses, drags, scrolls and types at random, the same for the same seed; then Escape and Reset. */
async function actAtRandom(page: Page, seed: number): Promise<void> {
  const random = seeded(seed)
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 }
  const { mouse, keyboard } = page
  await page.evaluate(stayHere)
  for (let count = 0; count < 160; count++) {
    const what = random(10)
    if (what < 4) await keyboard.press(keys[random(keys.length)] ?? 'Tab')
    else if (what < 5) await mouse.wheel(random(400) - 200, random(400) - 200)
    else {
      await mouse.move(random(width), random(height))
      if (what < 8) await mouse.down()
      if (what === 7) await mouse.move(random(width), random(height))
      if (what === 5) await keyboard.press(keys[random(keys.length)] ?? 'Tab')
      await mouse.up()
    }
  }
  for (let count = 0; count < 4; count++) await keyboard.press('Escape')
  await keyboard.press('Alt+r')
}

/** Runs in the page: the list of a select is the system's and keeps every key to itself, and a link leads to another lab; neither opens. */
function stayHere() {
  const isOver = ({ target }: Event, selector: string) =>
    target instanceof Element && target.closest(selector) !== null
  const listen = (type: string, listener: (event: Event) => void) =>
    addEventListener(type, listener, { capture: true })
  listen('mousedown', (event) => {
    if (isOver(event, 'select, label:has(select), nav a')) event.preventDefault()
  })
  listen('click', (event) => {
    if (!isOver(event, 'nav a')) return
    event.preventDefault()
    event.stopPropagation()
  })
}

const keys = (
  'ArrowLeft ArrowRight ArrowUp ArrowDown Home End Space Enter Escape Tab Shift+Tab ' +
  'Shift+ArrowRight Alt+ArrowUp Shift+ArrowDown Control+Home Alt+k Alt+l Alt+r Control+z ' +
  'Control+Shift+z PageDown Delete Backspace 1 2 3 4 5 6 7 8 9 0 - . + h p ? F2 Control+k'
).split(' ')

/** Numbers that look random and are the same every time (mulberry32). */
function seeded(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}
