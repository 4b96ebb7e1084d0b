import { digitNets, type DigitNetName } from '#data/digitNets.ts'
import { loadDigitNet, weightDivisor, weightsOf } from '#data/netWeights.ts'
import { pageArithmetic } from '#engine/pageArithmetic.ts'
import { digitsLayer, digitsScene } from '#labs/digits/model/digitsLayer.ts'
import { runningNet } from '#labs/digits/model/runningNet.ts'
import { white } from '#labs/digits/model/unitTerms.ts'
import { digitsTable } from '#labs/digits/settings.ts'
import { sequential } from '#core/sequential.ts'
import { initialSettings } from '#state/settingRows.ts'
import { loadOnnxRuntime } from '../chromium/loadOnnxRuntime.ts'
import { onnxRuntime } from '../engines/onnxRuntime.ts'
import { netWorkload } from './netWorkload.ts'

/** Milliseconds, medians of the rounds. */
export interface DigitsFigures {
  readonly drawing: number
  readonly networks: number
  readonly core: number
  readonly onnxruntime: number
  /** By how much the ten numbers of a network differ from ONNX Runtime's at most. */
  readonly difference: number
}

/** What the page offers to the script that drives it, as `digitsBench`. */
export interface DigitsPage {
  measured(names: readonly DigitNetName[]): Promise<DigitsFigures>
}

const rounds = 41
const runs = 40

const digitsBench: DigitsPage = {
  async measured(names) {
    if (!crossOriginIsolated) throw new Error('the page has a coarse clock')
    const arithmetic = await pageArithmetic()
    const nets = await Promise.all(names.map((name) => fetched(name)))
    const layer = digitsLayer(initialSettings(digitsTable))
    const last = layer.dashes.length - 1
    const { pixels } = digitsScene(layer, last)
    const strokes = layer.settings.strokes
    /** The drawing with one more point, as it comes from the pointer. */
    const longer = (at: number) => {
      const [stroke] = strokes
      const points = [...stroke!.points, { x: 12 + (at % 3), y: 46 }]
      const settings = { ...layer.settings, strokes: [{ ...stroke!, points }] }
      const next = digitsLayer(settings, null, layer)
      return digitsScene(next, next.dashes.length - 1)
    }
    let points = 0
    const data = pixels.map((value) => value / white)
    const input = { shape: [1, 1, 28, 28], data }
    const ort = onnxRuntime(await loadOnnxRuntime(), 1)
    const theirs = await Promise.all(
      nets.map(async ({ layers }, at) => {
        const prepared = await ort.prepare(netWorkload(names[at]!, layers, data))
        if (typeof prepared === 'string') throw new Error(`onnxruntime-web ${prepared}`)
        return prepared
      }),
    )
    const ours = nets.map(({ layers }) => sequential(layers, arithmetic))
    const byCore = nets.map(({ layers }) => sequential(layers))
    let difference = 0
    for (const [at, net] of ours.entries()) {
      const expected = await theirs[at]!.run()
      const made = net.forward(input).values.at(-1)!.data
      made.forEach((value, each) => {
        difference = Math.max(difference, Math.abs(value - expected[each]!))
      })
    }
    const work = {
      drawing: () => void longer(points++),
      networks: () => ours.forEach((net) => net.forward(input)),
      core: () => byCore.forEach((net) => net.forward(input)),
      onnxruntime: async () => {
        for (const net of theirs) await net.run()
      },
    }
    const figures = await inTurn(work)
    return { ...figures, difference }
  },
}

Object.assign(globalThis, { digitsBench })

async function fetched(name: DigitNetName) {
  const { numbers } = await loadDigitNet(name, new AbortController().signal)
  const { kind, layers } = digitNets[name]
  return runningNet({ side: kind, name, layers, parts: weightDivisor }, weightsOf(numbers))
}

/** What each takes, in milliseconds: the median of rounds in which all are run in turn. */
async function inTurn<Name extends string>(
  work: Readonly<Record<Name, () => unknown>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(work) as Name[]
  const times = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      await work[name]()
      const start = performance.now()
      for (let run = 0; run < runs; run++) await work[name]()
      times.get(name)!.push((performance.now() - start) / runs)
    }
  const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[list.length >> 1]!
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<
    Name,
    number
  >
}
