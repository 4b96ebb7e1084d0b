import { browserEngine } from '#engine/browserEngine.ts'
import type { FieldLab } from '#labs/field/field.ts'
import {
  type EffectiveField,
  emptyField,
  gradientShares,
  withNetwork,
} from '#labs/field/model/effectiveField.ts'
import { randomStack } from '#labs/field/model/randomStack.ts'
import { middleOutput, middleUnit } from '#labs/field/model/unit.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue, type Value } from '#state/createValue.ts'

/** Milliseconds without a change after which it is measured: a slider that is dragged starts nothing. */
const rest = 200
/** Draws under way at once. */
const atOnce = 2

/** What has been measured so far. */
interface Measured {
  /** The settings that it is of, as a text. */
  readonly key: string
  readonly done: number
  readonly of: number
  readonly effective: EffectiveField | undefined
  readonly problem: string | undefined
}

const nothing: Measured = { key: '', done: 0, of: 0, effective: undefined, problem: undefined }

/** The effective field of the chosen layer of a lab on the page: the measurement that is under way, or the last. */
export const measurementOf = perInstance((lab: FieldLab) => {
  const { session } = lab
  const measured = createValue(nothing)
  /** Of what is to be measured now; undefined: of nothing. */
  const wantedKey = () => {
    const { effective, relu, draws } = session.settings()
    const { net, inputSize, chosen } = lab.layer()
    if (!effective || chosen === 0) return undefined
    return JSON.stringify([net.slice(0, chosen), inputSize, relu, draws])
  }
  const begin = (key: string) => {
    const { draws } = session.settings()
    const { key: known, done, of } = measured.get()
    if (known === key && done === of) return () => {}
    measured.set({ key, done: 0, of: draws, effective: undefined, problem: undefined })
    const stop = new AbortController()
    let goOn: (() => void) | undefined
    const timer = setTimeout(() => {
      goOn = heldOnMiddle(lab)
      void measure(lab, measured, stop.signal).then(() => {
        if (!stop.signal.aborted) goOn?.()
      })
    }, rest)
    return () => {
      clearTimeout(timer)
      stop.abort()
      goOn?.()
    }
  }
  return {
    get: measured.get,
    use: measured.use,
    /** Takes over what another has measured; what is still under way there is begun anew here. */
    adopt: (like: Pick<Value<Measured>, 'get'>) => measured.set(like.get()),
    /** Resolves as soon as that has been measured which is asked for, or could not be. */
    ready: () =>
      measured.until(({ key, done, of, problem }) => {
        const wanted = wantedKey()
        const isDone = key === wanted && (done === of || problem !== undefined)
        return wanted === undefined || isDone
      }),
    /** Measures whenever it is asked for and something has changed; returns what ends it. */
    follow() {
      let key: string | undefined
      let end = () => {}
      const look = () => {
        const wanted = wantedKey()
        if (wanted === key) return
        end()
        key = wanted
        end = wanted === undefined ? () => {} : begin(wanted)
      }
      look()
      const unsubscribe = session.store.subscribe(look)
      return () => {
        unsubscribe()
        end()
      }
    },
  }
})

/**
 * Holds a playback that runs on the middle unit, the one that is measured; returns what lets it go on, unless the person
 * has moved it meanwhile.
 */
export function heldOnMiddle({ session, layer }: FieldLab): (() => void) | undefined {
  const { playback } = session
  if (!playback.getState().playing) return undefined
  playback.seek(middleOutput(layer()))
  const held = playback.getState()
  return () => {
    if (playback.getState() === held) playback.play()
  }
}

async function measure(
  lab: FieldLab,
  measured: Value<Measured>,
  signal: AbortSignal,
): Promise<void> {
  const { relu, draws } = lab.session.settings()
  const stack = lab.layer()
  const { chosen, inputSize } = stack
  const net = stack.net.slice(0, chosen)
  const unit = middleUnit(stack, chosen)
  let effective = emptyField(stack, chosen)
  let [counted, next, done] = [0, 0, 0]
  const work = async () => {
    while (next < draws && !signal.aborted) {
      const problem = randomStack(net, inputSize, unit, relu, ++next)
      const gradient = await browserEngine().unitGradient(problem, { signal })
      if (signal.aborted) return
      const shares = gradientShares(stack, chosen, problem, gradient)
      if (shares) effective = withNetwork(effective, counted++, shares)
      done++
      measured.set({ done, effective: counted > 0 ? effective : undefined })
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, work))
  } catch (error) {
    if (signal.aborted) return
    measured.set({ problem: error instanceof Error ? error.message : String(error) })
  }
}
