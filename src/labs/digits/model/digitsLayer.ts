import { memoByObject } from '#core/memo.ts'
import { type Digits, digitSide } from '#data/digits.ts'
import type { DigitsSettings } from '#labs/digits/settings.ts'
import type { Clock, Moment } from '#state/playbackMath.ts'
import { type Dash, dashesOf, drawOn, emptyPad, inkSide, type Pad } from './ink.ts'
import { type Preparation, preparationOf } from './preparation.ts'
import { receivedOf } from './received.ts'

/** All that is worked out once a change: the way of the pen, step by step. */
export interface DigitsLayer {
  readonly settings: DigitsSettings
  readonly dashes: readonly Dash[]
  /** What the steps are drawn on. */
  readonly pad: Pad
}

/** What there is at a step. */
export interface DigitsScene {
  /** Steps of the pen that are done; of a test digit or a picture, rows. */
  readonly steps: number
  readonly preparation: Preparation
  /** What of it goes on, before it is moved and parts are erased: [28, 28]. */
  readonly given: Float32Array
  /** What both networks get: [28, 28], whole numbers from 0 to 255. */
  readonly pixels: Float32Array
}

/** @param before the layer before, of whose drawing this one may be the continuation */
export function digitsLayer(
  settings: DigitsSettings,
  _data?: unknown,
  before?: DigitsLayer,
): DigitsLayer {
  const pad = before?.pad ?? emptyPad()
  const isSame =
    before?.settings.from === settings.from && before.settings.strokes === settings.strokes
  if (isSame) return { settings, dashes: before.dashes, pad }
  return { settings, dashes: settings.from === 'drawn' ? dashesOf(settings.strokes) : [], pad }
}

/** A step is a short way of the pen; of a test digit or a picture, a row that appears. */
export function digitsClock(settings: DigitsSettings): Clock {
  const isDrawn = settings.from === 'drawn'
  const count = isDrawn ? Math.max(1, dashesOf(settings.strokes).length) : digitSide
  return { count, rowLength: 45, products: 0, noun: isDrawn ? 'step' : 'row', isLine: true }
}

/** Nothing is told yet of a test digit that has not arrived: it is blank. */
export function digitsScene(layer: DigitsLayer, step: number, tests?: Digits): DigitsScene {
  const steps = step + 1
  const { settings } = layer
  const preparation =
    settings.from === 'test' ? rowsOf(tests, settings.test, steps) : drawn(layer, steps)
  const given = settings.prepared ? preparation.centred : preparation.drawn
  return { steps, preparation, given, pixels: receivedOf(given, settings) }
}

/** What becomes of the drawing, or of the first rows of a picture of one's own. */
function drawn({ pad, dashes, settings }: DigitsLayer, steps: number): Preparation {
  if (settings.from === 'own') return preparationOf(picturePad(settings.own?.ink, steps))
  drawOn(pad, dashes, steps)
  return preparationOf(pad)
}

function picturePad(picture: Float32Array | undefined, rows: number): Pad {
  const pad = emptyPad()
  if (picture) pad.ink.set(picture.subarray(0, (rows * inkSide ** 2) / digitSide))
  return pad
}

/** The scene of a step; the one of a layer that was worked out last is not worked out again. */
export const sceneOf = memoByObject(digitsScene)

/** The first rows of a test digit. It was prepared before. */
function rowsOf(tests: Digits | undefined, test: number, rows: number): Preparation {
  const pixels = new Float32Array(digitSide ** 2)
  const from = (test - 1) * digitSide ** 2
  if (tests) pixels.set(tests.pixels.subarray(from, from + rows * digitSide))
  return { drawn: pixels, scaled: pixels, centred: pixels }
}

/** What is to be seen at a moment, without what has been fetched. */
export const momentScene = (layer: DigitsLayer, { output }: Moment) => ({
  layer,
  step: output,
})
