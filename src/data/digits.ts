import { decodeUpright, takePixels } from './readPixels.ts'
import type { RgbaImage } from './rgbaImage.ts'

/** Pixels along a side of a digit. */
export const digitSide = 28

/** Handwritten digits of MNIST, centred as they are there. */
export interface Digits {
  readonly count: number
  /** [count, 28, 28], 0 (paper) to 255 (ink) */
  readonly pixels: Uint8Array
  /** 0 to 9 each */
  readonly labels: Uint8Array
  /** Which of the test digits of MNIST each is, from 0, where a sheet says it. */
  readonly places?: readonly number[]
}

/** Sheets in public/digits, as its SOURCES.md describes them. */
export type DigitSheet = 'train' | 'test' | 'nearest' | 'picked'

/** The digits of a sheet. Rejects when it cannot be fetched or decoded, or is aborted. Browser only. */
export async function loadDigits(name: DigitSheet, signal: AbortSignal): Promise<Digits> {
  const [picture, text] = await Promise.all([
    fetched(`${name}.png`, signal),
    fetched(`${name}.txt`, signal),
  ])
  const image = takePixels(await decodeUpright(await picture.blob()), Infinity)
  const labels = await text.text()
  signal.throwIfAborted()
  return digitsOnSheet(image, labels)
}

/**
 * The digits on a sheet, row by row, and what they are.
 * @param text a numeral for each in the first line; in the second, where there is one, their places in the test set
 * @throws RangeError when there are fewer digits than labels.
 */
export function digitsOnSheet({ data, width, height }: RgbaImage, text: string): Digits {
  const [labels = '', places] = text.trim().split('\n')
  const across = Math.floor(width / digitSide)
  const count = labels.length
  const most = across * Math.floor(height / digitSide)
  if (count > most)
    throw new RangeError(
      `${count} labels for a sheet of ${most} digits: no more than that would do`,
    )
  const pixels = new Uint8Array(count * digitSide ** 2)
  for (let at = 0, to = 0; at < count; at++) {
    const [top, left] = [Math.floor(at / across) * digitSide, (at % across) * digitSide]
    for (let row = 0; row < digitSide; row++) {
      const from = (top + row) * width + left
      for (let column = 0; column < digitSide; column++) pixels[to++] = data[4 * (from + column)]!
    }
  }
  return {
    count,
    pixels,
    labels: Uint8Array.from(labels, Number),
    ...(places === undefined ? {} : { places: places.split(' ').map(Number) }),
  }
}

async function fetched(file: string, signal: AbortSignal): Promise<Response> {
  const address = `${import.meta.env.BASE_URL}digits/${file}`
  const response = await fetch(address, { signal }).catch(() => undefined)
  signal.throwIfAborted()
  if (!response) throw new Error(`The digits in ${file} could not be fetched.`)
  if (!response.ok) throw new Error(`The digits in ${file} are missing (${response.status}).`)
  return response
}
