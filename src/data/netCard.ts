import { netSize } from '#core/netLayer.ts'
import { type DigitNetName, digitNets } from './digitNets.ts'

/** How many of some digits a network read, and which those are. */
export interface Score {
  readonly correct: number
  readonly of: number
  readonly how: string
}

/** What is known of a trained network. */
export interface NetCard {
  readonly name: DigitNetName
  /** Weights and biases. */
  readonly weights: number
  /** Of the numbers, as `weightsCheck` gives it. */
  readonly check: string
  /** What its numbers come from, and how to get the same. */
  readonly seed: number
  readonly epochs: number
  readonly command: string
  readonly accuracy: Score
  /** Of the digits in public/digits/picked.png. */
  readonly picked: Score
  /** Moved by 0, 1, … 8 pixels. */
  readonly shifted: {
    readonly correct: readonly number[]
    readonly of: number
    readonly how: string
  }
  readonly data: string
  readonly licence: string
}

/**
 * The card that a text is.
 * @throws Error that says what is wrong with it.
 */
export function readNetCard(name: DigitNetName, text: string): NetCard {
  const card = parsed(text)
  if (!isNetCard(card)) throw new Error(`The card in ${name}.json is damaged.`)
  const weights = netSize(digitNets[name].layers)
  if (card.name !== name || card.weights !== weights)
    throw new Error(
      `The card in ${name}.json is that of ${card.name} with ${card.weights} weights, not of ${name} with ${weights}.`,
    )
  return card
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isNetCard(value: unknown): value is NetCard {
  return (
    isRecord(value) &&
    ['name', 'check', 'command', 'data', 'licence'].every((key) => isText(value[key])) &&
    ['weights', 'seed', 'epochs'].every((key) => isCount(value[key])) &&
    isScore(value['accuracy'], isCount) &&
    isScore(value['picked'], isCount) &&
    isScore(value['shifted'], (each) => Array.isArray(each) && each.every(isCount))
  )
}

function isScore(value: unknown, isRight: (correct: unknown) => boolean): boolean {
  return (
    isRecord(value) && isRight(value['correct']) && isCount(value['of']) && isText(value['how'])
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0
}
