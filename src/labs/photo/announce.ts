import { printNumber } from '#draw/printNumber.ts'
import { photoNow } from './photos.ts'
import { pixelSum } from './pixelSum.ts'
import { photoSession } from './session.ts'
import { photoView } from './view.ts'

const channelNames = ['red', 'green', 'blue'] as const

/** The present step in a sentence: "row 3, column 5: 9 products, red 37.5". */
export function announcePixel(): string {
  const { settings } = photoSession.store.getState()
  const { rowLength } = photoSession.clock()
  const output = Math.floor(photoSession.playback.getState().step)
  const [row, column] = [Math.floor(output / rowLength), output % rowLength]
  const place = `row ${row + 1}, column ${column + 1}`
  const photo = photoNow()
  if (!photo) return place
  const sum = pixelSum(settings, photo.image, row, column, photoView.get().channel)
  if (!sum) return `${place}: as it was`
  const { text, rounded } = printNumber(sum.result, 2)
  const unit = sum.parts.joined?.unit ?? ''
  const name = sum.channels === 1 ? 'result' : channelNames[sum.channel]
  return `${place}: ${sum.terms.length} products, ${name} ${rounded ? 'about ' : ''}${text}${unit}`
}
