import { createHash } from 'node:crypto'
import { type DigitNetName, digitNetNames } from '#data/digitNets.ts'
import { mnist } from '../scripts/mnist.mjs'
import { checkShipped, scoreLine, tooFew } from './checkShipped.ts'
import { trainAlone, trainApart } from './trainApart.ts'
import { writeTrained } from './writeTrained.ts'

// npm run train:digits             trains all networks; writes public/weights and the digits to pick from
// npm run train:digits -- conv     these only; writes nothing
// npm run check:digits             the shipped networks read all test digits again (-- conv: this one only)
const [first, ...rest] = process.argv.slice(2)
if (first === '--alone') trainAlone(nameOf(rest[0]!))
else if (first === '--check') tell(checkShipped(namesOf(rest), mnist('t10k')))
else tell(await train(namesOf(process.argv.slice(2))))

/** Trains networks; all of them are written, unless one reads worse than is promised. What is wrong, in sentences. */
async function train(chosen: readonly DigitNetName[]): Promise<string[]> {
  mnist('train') // fetched before two processes ask for it
  const trained = await trainApart(chosen, 2)
  for (const { name, numbers, seconds, ...found } of trained) {
    const sum = createHash('sha256').update(numbers).digest('hex')
    console.log(
      `${scoreLine(name, found)}\n  ${Math.round(seconds)} s of processor time, SHA-256 ${sum}`,
    )
  }
  const faults = trained.flatMap(({ name, accuracy }) => tooFew(name, { accuracy }))
  if (chosen === digitNetNames && faults.length === 0) writeTrained(trained, mnist('t10k'))
  return faults
}

function tell(faults: readonly string[]): void {
  for (const sentence of faults) console.error(sentence)
  process.exitCode = faults.length > 0 ? 1 : 0
}

/** The networks that are named, or all of them. */
function namesOf(given: readonly string[]): readonly DigitNetName[] {
  return given.length > 0 ? given.map(nameOf) : digitNetNames
}

function nameOf(text: string): DigitNetName {
  const name = digitNetNames.find((each) => each === text)
  if (!name) throw new RangeError(`what is ${text}? ${digitNetNames.join(', ')} are known`)
  return name
}
