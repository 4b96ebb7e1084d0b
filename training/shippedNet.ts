import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { DigitNetName } from '#data/digitNets.ts'
import type { NetCard } from '#data/netCard.ts'
import { digitNetOf, type LoadedDigitNet } from '#data/netWeights.ts'

const folder = 'public/weights'

/** A network as it is shipped. */
export function shippedNet(name: DigitNetName): LoadedDigitNet {
  const numbers = new Int8Array(readFileSync(`${folder}/${name}.bin`))
  return digitNetOf(name, numbers, readFileSync(`${folder}/${name}.json`, 'utf8'))
}

/** Writes what is shipped of a network. */
export function writeNet(numbers: Int8Array, card: NetCard): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/${card.name}.bin`, numbers)
  writeFileSync(`${folder}/${card.name}.json`, `${JSON.stringify(card, null, 2)}\n`)
}
