import type { Page } from '@playwright/test'

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

const keys = (
  'ArrowLeft ArrowRight ArrowUp ArrowDown Home End Space Enter Escape Tab Shift+Tab ' +
  'Shift+ArrowRight Alt+ArrowUp Shift+ArrowDown Control+Home Alt+k Alt+l Alt+r Control+z ' +
  'Control+Shift+z PageDown Delete Backspace 1 2 3 4 5 6 7 8 9 0 - . + h p ? F2 Control+k'
).split(' ')

/** Presses, drags, scrolls and types at random, the same for the same seed; then Escape and Reset. */
export async function actAtRandom(page: Page, seed: number): Promise<void> {
  const random = seeded(seed)
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 }
  const { mouse, keyboard } = page
  for (let count = 0; count < 160; count++) {
    const what = random(10)
    if (what < 4) await keyboard.press(keys[random(keys.length)] ?? 'Tab')
    else if (what < 5) await mouse.wheel(random(400) - 200, random(400) - 200)
    else {
      const [x, y] = [random(width), random(height)]
      await mouse.move(x, y)
      // The list of a select is the system's on phones, and keeps every key to itself; a link leads to another lab.
      const isList = await page.evaluate(
        (at) =>
          document.elementFromPoint(...at)?.closest('select, label:has(select), nav a') != null,
        [x, y] as const,
      )
      if (what < 8 && !isList) await mouse.down()
      if (what === 7) await mouse.move(random(width), random(height))
      if (what === 5) await keyboard.press(keys[random(keys.length)] ?? 'Tab')
      await mouse.up()
    }
  }
  for (let count = 0; count < 4; count++) await keyboard.press('Escape')
  await keyboard.press('Alt+r')
}
