import { useEffect } from 'react'
import { browserEngine } from '#engine/browserEngine.ts'
import { createValue } from '#state/createValue.ts'
import {
  type EffectiveField,
  emptyField,
  gradientShares,
  middleUnit,
  withNetwork,
} from './effectiveField.ts'
import { randomStack } from './randomStack.ts'
import { fieldSession, middleOutput } from './session.ts'
import { chosenPlace, type Stack, stackOf } from './stack.ts'

/** Milliseconds without a change after which it is measured: a slider that is dragged starts nothing. */
const rest = 200
/** Draws under way at once. */
const atOnce = 2

/** What has been measured so far. */
interface Effective {
  /** The settings that it is of, as a text. */
  readonly key: string
  readonly done: number
  readonly of: number
  readonly field: EffectiveField | undefined
  readonly problem: string | undefined
}

/** The measurement that is under way, or the last. */
export const effectiveNow = createValue<Effective>({
  key: '',
  done: 0,
  of: 0,
  field: undefined,
  problem: undefined,
})

/** Hook: measures the effective field of the chosen layer whenever it is asked for and something has changed. */
export function useEffectiveField(): void {
  const settings = fieldSession.useSettings((all) => all)
  const stack = stackOf(settings)
  const { place } = chosenPlace(settings)
  const { effective, relu, draws } = settings
  const key = JSON.stringify([stack.net.slice(0, place), stack.inputSize, relu, draws])
  useEffect(() => {
    if (!effective || place === 0) return undefined
    const { key: known, done, of } = effectiveNow.get()
    if (known === key && done === of) return undefined
    effectiveNow.set({ key, done: 0, of: draws, field: undefined, problem: undefined })
    const stop = new AbortController()
    let goOn: (() => void) | undefined
    const timer = setTimeout(() => {
      goOn = heldOnMiddle()
      void measure(stack, place, { relu, draws }, stop.signal).then(() => {
        if (!stop.signal.aborted) goOn?.()
      })
    }, rest)
    return () => {
      clearTimeout(timer)
      stop.abort()
      goOn?.()
    }
    // The stack is another record after any change; what is measured depends on what the key names.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, effective])
}

/**
 * Holds a playback that runs on the middle unit, the one that is measured; returns what lets it go on, unless the person
 * has moved it meanwhile.
 */
export function heldOnMiddle(): (() => void) | undefined {
  const { playback } = fieldSession
  if (!playback.getState().playing) return undefined
  playback.seek(middleOutput(fieldSession.settings()))
  const held = playback.getState()
  return () => {
    if (playback.getState() === held) playback.play()
  }
}

async function measure(
  stack: Stack,
  place: number,
  { relu, draws }: { readonly relu: boolean; readonly draws: number },
  signal: AbortSignal,
): Promise<void> {
  let field = emptyField(stack, place)
  let counted = 0
  const net = stack.net.slice(0, place)
  const unit = middleUnit(stack, place)
  let next = 0
  let done = 0
  const work = async () => {
    while (next < draws && !signal.aborted) {
      const problem = randomStack(net, stack.inputSize, unit, relu, ++next)
      const gradient = await browserEngine().unitGradient(problem, { signal })
      if (signal.aborted) return
      const shares = gradientShares(stack, place, problem, gradient)
      if (shares) field = withNetwork(field, counted++, shares)
      done++
      effectiveNow.set({ done, field: counted > 0 ? field : undefined })
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, work))
  } catch (error) {
    if (signal.aborted) return
    effectiveNow.set({ problem: error instanceof Error ? error.message : String(error) })
  }
}
