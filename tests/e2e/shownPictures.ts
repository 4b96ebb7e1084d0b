import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

/** Blocks of so many pixels are compared by their mean: the edges of letters may differ, what stands there may not. */
const side = 12

/** So much of 255 may the mean of a block differ. */
const tolerance = 22

type Kind = 'png' | 'svg'

interface Block {
  readonly x: number
  readonly y: number
  readonly onScreen: readonly number[]
  readonly saved: readonly number[]
}

/** The blocks in which a saved picture, as base64, shows something else than the window. */
export async function differingBlocks(
  page: Page,
  saved: string,
  kind: Kind,
): Promise<readonly Block[]> {
  const screen = (await page.screenshot({ animations: 'disabled' })).toString('base64')
  return page.evaluate(compareBlocks, {
    saved: { base64: saved, type: kind === 'png' ? 'image/png' : 'image/svg+xml' },
    screen: { base64: screen, type: 'image/png' },
    side,
    tolerance,
  })
}

/** What "Save the picture" hands to the downloads, as base64. */
export async function savedAs(page: Page, kind: Kind): Promise<string> {
  const downloaded = page.waitForEvent('download')
  await page.keyboard.press(kind === 'png' ? 'Control+s' : 'Alt+s')
  const path = await (await downloaded).path()
  return (await readFile(path)).toString('base64')
}

interface Encoded {
  readonly base64: string
  readonly type: string
}

/** Runs in the page. */
async function compareBlocks(of: {
  saved: Encoded
  screen: Encoded
  side: number
  tolerance: number
}): Promise<Block[]> {
  const pixelsOf = async ({ base64, type }: Encoded) => {
    const image = new Image()
    image.src = `data:${type};base64,${base64}`
    await image.decode()
    // A saved PNG has two pixels to one of the screen; a drawing is asked for as many.
    const scale = type === 'image/svg+xml' ? 2 : 1
    const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale]
    const context = new OffscreenCanvas(width, height).getContext('2d')
    if (!context) throw new Error('no canvas to compare on')
    context.drawImage(image, 0, 0, width, height)
    return context.getImageData(0, 0, width, height)
  }
  const mean = ({ data, width }: ImageData, left: number, top: number, across: number) => {
    const sum = [0, 0, 0]
    for (let y = top; y < top + across; y++) {
      for (let x = left; x < left + across; x++)
        for (const part of [0, 1, 2])
          sum[part] = (sum[part] ?? 0) + (data[(y * width + x) * 4 + part] ?? 0)
    }
    return sum.map((total) => Math.round(total / across ** 2))
  }
  const { side: across, tolerance: most } = of
  const [saved, screen] = [await pixelsOf(of.saved), await pixelsOf(of.screen)]
  const shown = [
    ...document.querySelectorAll('[data-shown="picture"], [data-shown="formula"]'),
  ].map((element) => element.getBoundingClientRect())
  const hidden = [
    ...document.querySelectorAll(
      '[data-shown] :is(select, input, progress), [data-shown="picture"] button:has(svg)',
    ),
  ].map((element) => element.getBoundingClientRect())
  const margin = 16
  const [left, top] = [
    Math.min(...shown.map((box) => box.left)) - margin,
    Math.min(...shown.map((box) => box.top)) - margin,
  ]
  const blocks: Block[] = []
  for (const box of shown) {
    for (let y = Math.ceil(box.top); y + across <= box.bottom; y += across) {
      for (let x = Math.ceil(box.left); x + across <= box.right; x += across) {
        const isHidden = hidden.some(
          (one) =>
            one.left - 4 < x + across &&
            one.right + 4 > x &&
            one.top - 4 < y + across &&
            one.bottom + 4 > y,
        )
        if (isHidden) continue
        const block = {
          x,
          y,
          onScreen: mean(screen, x, y, across),
          saved: mean(saved, Math.round((x - left) * 2), Math.round((y - top) * 2), across * 2),
        }
        if (block.onScreen.some((value, part) => Math.abs(value - (block.saved[part] ?? 0)) > most))
          blocks.push(block)
      }
    }
  }
  return blocks
}
