import { spawn } from 'node:child_process'
import { type DigitNetName, digitNets } from '#data/digitNets.ts'
import { mnist } from '../scripts/mnist.mjs'
import { plainArithmetic } from './plainArithmetic.ts'
import { type Scores, scores } from './scores.ts'
import { trainDigitNet } from './trainDigitNet.ts'

/** A network that has been trained in a process of its own. */
export interface Trained extends Scores {
  readonly name: DigitNetName
  readonly numbers: Int8Array
  /** Of processor time. */
  readonly seconds: number
}

type Printed = Omit<Trained, 'numbers'> & { readonly base64: string }

/** Trains networks, as many at a time as are asked for; what comes out is the same for any number. */
export async function trainApart(
  names: readonly DigitNetName[],
  atOnce: number,
): Promise<Trained[]> {
  const waiting = [...names]
  const trained: Trained[] = []
  const workOff = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const { base64, ...rest } = await printedBy(name)
      trained.push({ ...rest, numbers: new Int8Array(Buffer.from(base64, 'base64')) })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, workOff))
  return names.map((name) => trained.find((each) => each.name === name)!)
}

/** What the process of its own does: trains, prints a line a minute, and at last what came out. */
export function trainAlone(name: DigitNetName): void {
  const began = Date.now()
  let minutes = 0
  const arithmetic = plainArithmetic()
  const numbers = trainDigitNet(name, mnist('train'), arithmetic, (done) => {
    const passed = Math.floor((Date.now() - began) / 60_000)
    if (passed === minutes) return
    minutes = passed
    console.error(`${name}: ${Math.round(100 * done)} % after ${minutes} min`)
  })
  const { user, system } = process.cpuUsage()
  const printed: Printed = {
    name,
    ...scores(digitNets[name], numbers, mnist('t10k'), arithmetic),
    seconds: (user + system) / 1e6,
    base64: Buffer.from(numbers.buffer).toString('base64'),
  }
  console.log(JSON.stringify(printed))
}

function printedBy(name: DigitNetName): Promise<Printed> {
  const child = spawn(process.execPath, [process.argv[1]!, '--alone', name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(text) as Printed)
      else reject(new Error(`${name} could not be trained: its process ended with ${code}`))
    })
  })
}
