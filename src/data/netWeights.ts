import { netSize } from '#core/netLayer.ts'
import { type DigitNet, type DigitNetName, digitNets } from './digitNets.ts'
import { type NetCard, readNetCard } from './netCard.ts'

/** A network of public/weights, with what it has learned. */
export interface LoadedDigitNet {
  readonly net: DigitNet
  /** Weights and biases, layer after layer, as whole numbers over 128. */
  readonly numbers: Int8Array
  readonly card: NetCard
}

/** What a weight is written over. */
export const weightDivisor = 128

/**
 * A trained network with its card. Rejects with a sentence when it cannot be fetched, is not whole or not what its card
 * says, or is aborted. Browser only.
 */
export async function loadDigitNet(
  name: DigitNetName,
  signal: AbortSignal,
): Promise<LoadedDigitNet> {
  const [weights, card] = await Promise.all([
    fetched(`${name}.bin`, signal),
    fetched(`${name}.json`, signal),
  ])
  const numbers = new Int8Array(await weights.arrayBuffer())
  const text = await card.text()
  signal.throwIfAborted()
  return digitNetOf(name, numbers, text)
}

/** What is known of a trained network, without its weights. Rejects as `loadDigitNet` does. Browser only. */
export async function loadNetCard(name: DigitNetName, signal: AbortSignal): Promise<NetCard> {
  const text = await (await fetched(`${name}.json`, signal)).text()
  signal.throwIfAborted()
  return readNetCard(name, text)
}

/**
 * A network of the numbers and the text of a card.
 * @throws Error that says what is wrong with them.
 */
export function digitNetOf(name: DigitNetName, numbers: Int8Array, text: string): LoadedDigitNet {
  const net = digitNets[name]
  const size = netSize(net.layers)
  if (numbers.length !== size)
    throw new Error(
      `The weights in ${name}.bin are ${numbers.length} numbers; this network has ${size}.`,
    )
  const card = readNetCard(name, text)
  if (card.check !== weightsCheck(numbers))
    throw new Error(`The weights in ${name}.bin are damaged: they are not those of ${name}.json.`)
  return { net, numbers, card }
}

/** Whole numbers as the weights that they are: [parameters]. */
export function weightsOf(numbers: Int8Array): Float32Array {
  return Float32Array.from(numbers, (number) => number / weightDivisor)
}

/**
 * What tells whether numbers are the same: eight hexadecimal numerals.
 * @see G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, The FNV Non-Cryptographic Hash Algorithm, 2024: FNV-1a of 32 bits
 */
export function weightsCheck(numbers: Int8Array): string {
  let hash = 0x811c9dc5
  for (const number of numbers) hash = Math.imul(hash ^ (number & 255), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

async function fetched(file: string, signal: AbortSignal): Promise<Response> {
  const address = `${import.meta.env.BASE_URL}weights/${file}`
  const response = await fetch(address, { signal }).catch(() => undefined)
  signal.throwIfAborted()
  if (!response) throw new Error(`The weights in ${file} could not be fetched.`)
  if (!response.ok) throw new Error(`The weights in ${file} are missing (${response.status}).`)
  return response
}
