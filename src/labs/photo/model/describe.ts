import type { Cell } from '#draw/gridBox.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { counted, spokenNumber } from '#draw/numberWords.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { pixelSum } from './pixelSum.ts'

/** A step in a sentence: "row 3, column 5: 9 products, red 37.5"; where it is only, as long as there is no photograph. */
export function describePixel(
  settings: PhotoSettings,
  image: RgbaImage | undefined,
  { row, column }: Cell,
  channel: number,
): string {
  const where = `row ${row + 1}, column ${column + 1}`
  if (!image) return where
  const sum = pixelSum(settings, image, row, column, channel)
  if (!sum) return `${where}: as it was`
  const unit = sum.parts.joined?.unit ?? ''
  const name = sum.channels === 1 ? 'result' : channelNames[sum.channel]
  return `${where}: ${counted(sum.terms.length, 'product')}, ${name} ${spokenNumber(sum.result, 2)}${unit}`
}
