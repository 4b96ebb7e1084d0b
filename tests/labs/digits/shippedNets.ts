import { readFileSync } from 'node:fs'
import { type DigitNetName, digitNets } from '#data/digitNets.ts'
import { weightDivisor, weightsOf } from '#data/netWeights.ts'
import { netNames } from '#labs/digits/model/netWords.ts'
import { type RunningNet, runningNet } from '#labs/digits/model/runningNet.ts'

/** A network with the weights that are shipped. */
export function shippedNet(name: DigitNetName): RunningNet {
  const file = `public/weights/${name}.bin`
  const { kind, layers } = digitNets[name]
  return runningNet(
    { side: kind, name: netNames[name], layers, parts: weightDivisor },
    weightsOf(new Int8Array(readFileSync(file))),
  )
}
