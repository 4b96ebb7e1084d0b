import type { Activation } from '#core/activations.ts'
import type { AveragePoolSpec } from '#core/averagePool2d.ts'
import { convGeometry, type ConvSpec, type PaddingMode, type Sides } from '#core/convGeometry.ts'
import type { NetLayer } from '#core/netLayer.ts'
import { poolGeometry, type PoolSpec } from '#core/poolGeometry.ts'
import { cellCount, shapeText, type Tensor } from '#core/tensor.ts'
import { affineConv, composed, foldedBack, foldedForward, type Affine } from './foldAffine.ts'
import type { ReadNet } from './netFile.ts'
import { checkedInput, checkedLayer, checkedWindow, weightBudget } from './netLimits.ts'
import { rowsFromChannelsLast } from './layouts.ts'

export type NetBuilder = ReturnType<typeof netBuilder>

type LinearLayer = Extract<NetLayer, { kind: 'conv2d' | 'dense' }>

/**
 * A network that is put together layer after layer, for an input of [channels, height, width]. Each step is given the
 * words that name it in a refusal, and refuses with a RangeError what does not fit what came before.
 */
export function netBuilder(inputShape: ReadNet['inputShape']) {
  checkedInput(inputShape)
  const layers: NetLayer[] = []
  const notes = new Set<string>()
  const spend = weightBudget()
  /** [channels, height, width], or [units] */
  let shape: readonly number[] = inputShape
  /** What the units are of, where the file has the channels of a place beside each other. */
  let channelsLast: readonly number[] | undefined
  /** Of units, until a dense layer takes it up. */
  let waiting: Affine | undefined
  /** The last layer, where it does nothing but pad. */
  let pad: { sides: Sides; mode: PaddingMode } | undefined

  function image(where: string): readonly number[] {
    if (shape.length === 3) return shape
    throw new RangeError(`${where} reads an image, but gets ${shape[0]} numbers in a row.`)
  }
  function add(where: string, layer: NetLayer, output: readonly number[], products = 0): void {
    checkedLayer(where, output, products)
    layers.push(layer)
    shape = output
    pad = undefined
  }
  function takePad(): typeof pad {
    const taken = pad
    if (taken) layers.pop()
    pad = undefined
    return taken
  }

  function conv(where: string, weight: Tensor, bias: Tensor | null, spec: ConvSpec = {}): void {
    const padded = image(where)
    const taken = spec.padding === undefined || isNone(spec.padding) ? takePad() : undefined
    const all = taken ? { ...spec, padding: taken.sides, paddingMode: taken.mode } : spec
    const before = taken ? unpadded(padded, taken.sides) : padded
    checkedWindow(where, all.padding, weight.shape.slice(2))
    const g = named(where, () => convGeometry(before, weight.shape, all))
    spend(where, weight, bias, g.outputChannels)
    const output = [g.outputChannels, g.outputHeight, g.outputWidth]
    const products = (cellCount(output) * cellCount(weight.shape)) / g.outputChannels
    add(where, { kind: 'conv2d', weight, bias, spec: all }, output, products)
  }

  /** @throws RangeError when dense weights of that shape, [out, in], do not read what there is. */
  function checkReads(where: string, weight: readonly number[]): void {
    const inputs = weight[1]
    if (inputs === cellCount(shape)) return
    const [channels, height, width] = channelsLast ?? []
    throw new RangeError(
      `${where} has weights of ${shapeText(weight)} and reads ${inputs} numbers, but gets ${cellCount(shape)}${channels ? ` (${channels} maps of ${height}×${width})` : ''}.`,
    )
  }

  /** @param fileWeight [out, in], its columns in the order of the file */
  function dense(where: string, fileWeight: Tensor, fileBias: Tensor | null): void {
    checkReads(where, fileWeight.shape)
    if (shape.length === 3) flatten(where, false)
    const [outputs = 0] = fileWeight.shape
    spend(where, fileWeight, fileBias, outputs)
    const folded = waiting && foldedForward(waiting, fileWeight, fileBias)
    waiting = undefined
    const { weight, bias } = folded ?? { weight: fileWeight, bias: fileBias }
    const ordered = channelsLast ? rowsFromChannelsLast(weight, channelsLast) : weight
    channelsLast = undefined
    add(where, { kind: 'dense', weight: ordered, bias }, [outputs], cellCount(weight.shape))
  }

  /** @param last whether the file counts the channels of a place before it goes on to the next place */
  function flatten(where: string, last: boolean): void {
    const [channels = 1, ...places] = image(where)
    if (last && channels > 1 && cellCount(places) > 1) channelsLast = shape
    add(where, { kind: 'flatten' }, [cellCount(shape)])
  }

  function activation(where: string, name: Activation): void {
    settle(where)
    if (name !== 'identity') add(where, { kind: 'activation', activation: name }, shape)
  }

  function affine(where: string, given: Affine): void {
    const { scale, shift } = given
    if (![...scale, ...shift].every(Number.isFinite))
      throw new RangeError(`${where} multiplies or adds what is no number.`)
    if (scale.length !== shape[0])
      throw new RangeError(
        `${where} has ${scale.length} numbers, but gets ${shape[0]} ${shape.length === 3 ? 'channels' : 'numbers'}.`,
      )
    if (scale.every((number) => number === 1) && shift.every((number) => number === 0)) return
    const last = layers.at(-1)
    if (last && isLinear(last)) {
      layers[layers.length - 1] = foldedBack(last, given)
      pad = undefined
      return
    }
    if (shape.length === 3) add(where, affineConv(given), shape, cellCount(shape))
    else waiting = waiting ? composed(waiting, given) : given
  }

  /** Writes what waits for a dense layer as one of its own. */
  function settle(where: string): void {
    const [units = 0] = shape
    if (!waiting) return
    if (units > 1000 || channelsLast)
      throw new RangeError(
        `${where}: the ${units} numbers before it are scaled without a dense layer beside that; up to 1,000 would do.`,
      )
    const weight = { shape: [units, units], data: new Float32Array(units * units) }
    for (let at = 0; at < units; at++) weight.data[at * units + at] = 1
    const bias = { shape: [units], data: new Float32Array(units) }
    add(where, foldedBack({ kind: 'dense', weight, bias }, waiting), shape, units * units)
    waiting = undefined
  }

  function padding(where: string, sides: Sides, mode: PaddingMode): void {
    const [channels = 1] = image(where)
    if (isNone(sides)) return
    const layer = affineConv({ scale: ones(channels), shift: zeros(channels) })
    conv(where, layer.weight, null, { groups: channels, padding: sides, paddingMode: mode })
    pad = { sides, mode }
  }

  function maxPool(where: string, spec: PoolSpec): void {
    const g = pooled(where, image(where), spec)
    add(where, { kind: 'maxPool2d', spec }, [g.channels, g.outputHeight, g.outputWidth])
  }

  function averagePool(where: string, spec: AveragePoolSpec): void {
    const padded = image(where)
    const isZeros = pad?.mode === 'zeros' && Object.values(pad.sides).every((side) => side >= 0)
    const taken = isZeros && isNone(spec.padding ?? 0) ? takePad() : undefined
    const all = taken ? { ...spec, padding: taken.sides, countIncludePad: true } : spec
    const g = pooled(where, taken ? unpadded(padded, taken.sides) : padded, all)
    add(where, { kind: 'averagePool2d', spec: all }, [g.channels, g.outputHeight, g.outputWidth])
  }

  return {
    conv,
    checkReads,
    dense,
    flatten,
    activation,
    affine,
    padding,
    maxPool,
    averagePool,
    /** [channels, height, width], or [units] */
    shape: () => shape,
    note: (text: string) => void notes.add(text),
    /** @throws RangeError when there is no layer with weights. */
    finish(): Omit<ReadNet, 'reading'> {
      settle('The end of the network')
      if (shape.length === 3) flatten('The end of the network', false)
      if (!layers.some(isLinear)) throw new RangeError('There is no layer with weights in it.')
      return { layers, inputShape, outputs: shape[0]!, notes: [...notes] }
    },
  }
}

function isLinear(layer: NetLayer): layer is LinearLayer {
  return layer.kind === 'conv2d' || layer.kind === 'dense'
}

function pooled(where: string, input: readonly number[], spec: PoolSpec) {
  const { kernelSize } = spec
  checkedWindow(where, spec.padding, typeof kernelSize === 'number' ? [kernelSize] : kernelSize)
  return named(where, () => poolGeometry(input, spec))
}

function isNone(padding: NonNullable<ConvSpec['padding']>): boolean {
  if (typeof padding === 'string') return padding === 'valid'
  const sides: readonly number[] = typeof padding === 'number' ? [padding] : Object.values(padding)
  return sides.every((side) => side === 0)
}

function unpadded([channels = 1, height = 1, width = 1]: readonly number[], sides: Sides) {
  return [channels, height - sides.top - sides.bottom, width - sides.left - sides.right]
}

/** What the core answers; its refusals begin with the name of the step. */
function named<Result>(where: string, of: () => Result): Result {
  try {
    return of()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new RangeError(`${where}: ${error.message}.`, { cause: error })
  }
}

const ones = (count: number) => Array.from({ length: count }, () => 1)
const zeros = (count: number) => Array.from({ length: count }, () => 0)
