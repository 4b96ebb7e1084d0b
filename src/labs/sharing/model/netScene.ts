import { memoByObject } from '#core/memo.ts'
import type { Connection } from '#core/wiring.ts'
import type { Moment } from '#state/playbackMath.ts'
import type { Kind } from './kind.ts'
import { type Mark, momentUnder } from './mark.ts'
import { lineAt, type Line, type SharingNet } from './net.ts'
import { windowOf, type WindowTap } from './windowOf.ts'

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
  const found = pointed && pointedAt(net, kind, taps, pointed)
  if (found) {
    const lines = found.connections.map((connection) => lineAt(net, connection))
    const strong = lines.map((line) => ({ from: line, to: line, counted: true }))
    return { ...scene, strong, weight: found.weight, isPointed: true }
  }
  const next = glide > 0 ? windowOf(net, kind, output + 1) : taps
  const strong = taps.map(({ line }, at) => ({
    from: line,
    to: next[at]?.line,
    counted: at < counted,
  }))
  return { ...scene, strong, weight: undefined, isPointed: false }
}

/** The connections of what is pointed at, and the weight, when it is one; undefined where there is nothing such. */
function pointedAt(
  net: SharingNet,
  kind: Kind,
  taps: readonly WindowTap[],
  mark: Mark,
): { connections: readonly Connection[]; weight?: number } | undefined {
  const wiring = net.wirings[kind]
  if (mark.part === 'output')
    return mark.at < wiring.outputs ? { connections: wiring.ofOutput(mark.at) } : undefined
  if (mark.part === 'input')
    return mark.at < wiring.inputs ? { connections: wiring.ofInput(mark.at) } : undefined
  const weight =
    mark.part === 'line'
      ? lineAt(net, mark)?.weight[kind]
      : taps.find((tap) => tap.kernelRow === mark.row && tap.kernelColumn === mark.column)?.index
  return weight === undefined ? undefined : { connections: wiring.ofWeight(weight), weight }
}
