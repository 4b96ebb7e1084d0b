import { createStore } from 'zustand/vanilla'
import { playheadOf, stepAt, type Playhead } from './playhead.ts'
import {
  advance,
  clampStep,
  lastStep,
  momentAt,
  productStep,
  type Clock,
  type Pace,
  type PlaybackState,
} from './playbackMath.ts'

/** The speeds there are, times the normal one. */
export const speeds = [0.25, 0.5, 1, 2, 4, 8, 16] as const

/** So many steps of a line are what a row is elsewhere. */
export const lineStride = 10

const beginning: PlaybackState = {
  step: 0,
  playing: false,
  speed: 1,
  loop: false,
  pace: 'outputs',
}

/** The store of a lab's step, and everything that can be done to it. Moving by hand pauses. */
export type PlaybackStore = ReturnType<typeof createPlayback>

/** A playback on the first output, paused; `clock` is asked anew at every move. */
export function createPlayback(clock: () => Clock) {
  const store = createStore<PlaybackState>(() => beginning)
  const { getState, setState } = store

  const output = () => Math.floor(getState().step)
  const stand = (step: number) => setState({ step: clampStep(step, clock()), playing: false })
  /** On an output with its sum finished, in either pace: only single products and playing count up. */
  const show = (step: number) => {
    const isCounted = getState().pace === 'products' && Number.isInteger(step)
    const to = clampStep(step, clock())
    stand(isCounted ? productStep(to, clock().products, clock()) : to)
  }
  const rowStart = () =>
    clock().isLine ? 0 : output() - (output() % Math.max(1, clock().rowLength))
  const rowEnd = () =>
    clock().isLine ? clock().count - 1 : Math.min(rowStart() + clock().rowLength, clock().count) - 1
  const by = (outputs: number) => {
    const to = output() + outputs
    show(to >= 0 && to < clock().count ? to : output())
  }
  /** A row up or down, and in a line ten steps, or as many as there are. */
  const byRow = (way: 1 | -1) => {
    const { isLine, rowLength, count } = clock()
    if (isLine) show(Math.min(Math.max(0, output() + way * lineStride), count - 1))
    else by(way * rowLength)
  }
  const byProduct = (way: 1 | -1) => {
    if (clock().products > 0) setState(walked(getState(), way, clock()))
  }
  const speedUp = (places: 1 | -1) => {
    const at = speeds.findIndex((speed) => speed >= getState().speed)
    const speed = speeds[at + places]
    if (speed !== undefined) setState({ speed })
  }
  const play = () => {
    const { pace, step, playing } = getState()
    const atEnd = step >= lastStep(pace, clock())
    if (!playing) setState({ playing: true, step: atEnd ? 0 : step })
  }

  const setPace = (pace: Pace) => {
    if (pace !== getState().pace) setState({ pace, step: output() })
  }
  const playhead = () => playheadOf(getState(), clock())
  const pause = () => stand(stepAt(playhead(), clock()))

  return Object.assign(store, {
    play,
    /** Settles on a whole step: the output that is told, or so many of its products. */
    pause,
    toggle: () => (getState().playing ? pause() : play()),
    next: () => by(1),
    previous: () => by(-1),
    rowDown: () => byRow(1),
    rowUp: () => byRow(-1),
    rowStart: () => show(rowStart()),
    rowEnd: () => show(rowEnd()),
    first: () => show(0),
    last: () => show(clock().count - 1),
    /** One product more; walks on into the next window. Turns the pace to 'products', where there are any. */
    nextProduct: () => byProduct(1),
    previousProduct: () => byProduct(-1),
    /** To a step, brought into [0, count). */
    seek: show,
    /** Where it stands, in whole numbers. */
    playhead,
    /** To a playhead: its pace, its output, its product. */
    standAt: (to: Playhead) => {
      setPace(to.pace)
      stand(stepAt(to, clock()))
    },
    /** To the first output, as at the beginning: paused, at 1×, output by output, once. */
    reset: () => setState(beginning),
    faster: () => speedUp(1),
    slower: () => speedUp(-1),
    setSpeed: (speed: number) => {
      if (speeds.some((known) => known === speed)) setState({ speed })
    },
    setLoop: (loop: boolean) => setState({ loop }),
    /** Changes the pace; the output stays. */
    setPace,
    /** Lets some seconds pass; does nothing unless playing. */
    tick: (seconds: number) => {
      const before = getState()
      const after = advance(before, seconds, clock())
      if (after !== before) setState(after)
    },
    /** Brings the step back into range after the settings have changed. */
    settle: () => {
      const step = clampStep(getState().step, clock())
      if (step !== getState().step) setState({ step })
    },
  })
}

/** A product further or back, paused: over 0 … all of this window, then into the one beside it. */
function walked(state: PlaybackState, by: 1 | -1, clock: Clock): PlaybackState {
  const { output, products } = momentAt(state.step, state.pace, clock)
  // With every product shown at once, a step forward begins the walk of this window.
  const from = state.pace === 'outputs' && by === 1 ? 0 : products
  const counted = from + by
  const paused = { ...state, pace: 'products', playing: false } as const
  const at = (toOutput: number, toCounted: number) => ({
    ...paused,
    step: productStep(toOutput, toCounted, clock),
  })
  if (counted > clock.products)
    return output + 1 < clock.count ? at(output + 1, 0) : at(output, from)
  if (counted < 0) return output > 0 ? at(output - 1, clock.products) : at(output, 0)
  return at(output, counted)
}
