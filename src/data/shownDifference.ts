import { type Colours, decodeUpright, takePixels } from './readPixels.ts'

/** Pixels along a side that are looked at, one out of each place. */
const looked = 128

/**
 * By how many levels the colours that a screen shows differ from the numbers in a file, at the most, as far as some
 * thousand pixels tell: 0 where a file says nothing of its colours, or that they are those of the screen. Browser only.
 */
export async function shownDifference(file: Blob): Promise<number> {
  const [stored, shown] = await Promise.all([samples(file, 'as stored'), samples(file, 'as shown')])
  return stored.reduce((most, level, at) => Math.max(most, Math.abs(level - shown[at]!)), 0)
}

async function samples(file: Blob, colours: Colours): Promise<Uint8ClampedArray> {
  return takePixels(await decodeUpright(file, colours, looked), looked).data
}
