import { counted, countText } from '#draw/numberWords.ts'
import type { ReadKind } from './readNets.ts'
import { reading } from './reading.ts'

/** A part of the test digits in percent: "90.4 %". */
export function accuracyText(part: number): string {
  return `${(100 * part).toFixed(1)} %`
}

/** Of both networks: "conv 91.7 %, dense 77.5 %". */
export function accuraciesText({ conv, dense }: Readonly<Record<ReadKind, number>>): string {
  return `conv ${accuracyText(conv)}, dense ${accuracyText(dense)}`
}

/** A loss with two decimals: "2.30". */
export function lossText(loss: number): string {
  return loss.toFixed(2)
}

/** How far the training is, or why nothing is under way; `wanted` is the update that the step asks for. */
export function progressText(isRunning: boolean, made: number, wanted: number): string {
  const { batch, updates } = reading
  const waits = (how: string) => (wanted > made ? ` Update ${wanted} is ${how}.` : '')
  if (isRunning) return `Learning: update ${made} of ${updates}.${waits('being worked out')}`
  if (made === 0) return `Both see the same ${countText(batch * updates)} digits once.`
  if (made < updates) return `Stopped after update ${made}.${waits('not worked out')}`
  return `Both have seen ${countText(batch * updates)} digits once.`
}

/** What is heard of an update. */
export function spokenReading(
  update: number,
  accuracy: Readonly<Record<ReadKind, number>> | undefined,
): string {
  const seen = `After ${counted(update, 'update')}, ${countText(update * reading.batch)} digits seen`
  if (!accuracy) return `${seen}: being worked out.`
  const { conv, dense } = accuracy
  return `${seen}: the convolutional network reads ${accuracyText(conv)} of the test digits, the dense one ${accuracyText(dense)}.`
}
