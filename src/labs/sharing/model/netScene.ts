import { tapKey, windowOf, type WindowTap } from './windowOf.ts'
import type { Moment } from '#state/playbackMath.ts'
import { memoByObject } from '#core/memo.ts'
import type { Kind } from './kind.ts'
import { momentUnder } from './momentUnder.ts'
import type { Line, SharingNet } from './net.ts'
import type { Mark } from './mark.ts'

/** A strong line on its way from where it is at an output to where it is at the next; a line at rest has the same ends. */
export interface StrongLine {
  readonly from: Line | undefined
  readonly to: Line | undefined
  /** In a walk, whether it has come to it. */
  readonly counted: boolean
}

/** What a diagram shows at a moment, as data: the same wherever between two layers the morph stands. */
export interface NetScene {
  readonly kind: Kind
  readonly output: number
  readonly glide: number
  readonly counted: number
  readonly taps: readonly WindowTap[]
  readonly strong: readonly StrongLine[]
  /** The weight that is pointed at, of the nearest layer: all its lines are strong. */
  readonly weight: number | undefined
  /** Whether what is strong was pointed at. */
  readonly isPointed: boolean
}

/** The scene of one of the layers at a moment of the clock, with perhaps something pointed at. */
export function netScene(net: SharingNet, kind: Kind, moment: Moment, pointed?: Mark): NetScene {
  const { output, products, glide } = momentUnder(moment, pointed, net.wirings.dense.outputs)
  return sceneAt(net, kind, output, products, glide, pointed)
}

/** Diagram, weights and sum ask for the same in the same frame. */
const sceneAt = memoByObject(createScene)

function createScene(
  net: SharingNet,
  kind: Kind,
  asked: number,
  counted: number,
  glide: number,
  pointed: Mark | undefined,
): NetScene {
  const output = Math.min(asked, net.wirings.dense.outputs - 1)
  const taps = windowOf(net, kind, output)
  const scene = { kind, output, taps, counted, glide }
  const found = pointed && pointedLines(net, kind, taps, pointed)
  if (found) {
    const strong = found.lines.map((line) => ({ from: line, to: line, counted: true }))
    return { ...scene, strong, weight: found.weight, isPointed: true }
  }
  const next = glide > 0 ? windowOf(net, kind, output + 1) : taps
  const later = new Map(next.map((tap) => [tapKey(tap), tap.line]))
  const strong = taps.map((tap, at) => ({
    from: tap.line,
    to: later.get(tapKey(tap)),
    counted: at < counted,
  }))
  return { ...scene, strong, weight: undefined, isPointed: false }
}

/** The lines of what is pointed at, and the weight, when it is one; undefined where there is nothing such. */
function pointedLines(
  net: SharingNet,
  kind: Kind,
  taps: readonly WindowTap[],
  mark: Mark,
): { lines: readonly Line[]; weight: number | undefined } | undefined {
  const wiring = net.wirings[kind]
  if (mark.part === 'output')
    return mark.at < wiring.outputs
      ? { lines: wiring.ofOutput(mark.at).map(net.lineAt), weight: undefined }
      : undefined
  if (mark.part === 'input')
    return mark.at < wiring.inputs
      ? { lines: wiring.ofInput(mark.at).map(net.lineAt), weight: undefined }
      : undefined
  const weight = weightAt(net, kind, taps, mark)
  return weight === undefined
    ? undefined
    : { lines: wiring.ofWeight(weight).map(net.lineAt), weight }
}

function weightAt(
  net: SharingNet,
  kind: Kind,
  taps: readonly WindowTap[],
  mark: Mark & { part: 'line' | 'weight' },
): number | undefined {
  if (mark.part === 'weight')
    return taps.find(({ row, column }) => row === mark.row && column === mark.column)?.weight
  const { inputs, outputs } = net.wirings[kind]
  if (mark.input >= inputs || mark.output >= outputs) return undefined
  return net.lineAt(mark).weight[kind]
}
