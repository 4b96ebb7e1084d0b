import { activate } from './activations.ts'
import { activationGradient } from './activationGradient.ts'
import { averagePool2d, countsPadding } from './averagePool2d.ts'
import { conv2d } from './conv2d.ts'
import { convGeometry } from './convGeometry.ts'
import { dense } from './dense.ts'
import {
  averagePool2dInputGradient,
  conv2dInputGradient,
  denseInputGradient,
  maxPool2dInputGradient,
} from './inputGradients.ts'
import { maxPool2d } from './maxPool2d.ts'
import type { NetLayer } from './netLayer.ts'
import { poolGeometry } from './poolGeometry.ts'
import type { Tensor } from './tensor.ts'
import { biasGradient, conv2dWeightGradient, denseWeightGradient } from './weightGradients.ts'

/** What a network computed on the way to its output. */
export interface Trace {
  /** The input, then what each layer made of it: one more than there are layers. */
  readonly values: readonly Tensor[]
  /** Of each max pool, the winners, as `maxPool2d` gives them. */
  readonly winners: readonly (Int32Array | undefined)[]
}

/** How a loss changes with the weights of a layer. */
export interface LayerGradient {
  readonly weight: Tensor
  readonly bias: Tensor | undefined
}

/** How a loss changes with the input of a network and with the weights of each layer that has some. */
export interface NetGradient {
  readonly input: Tensor
  readonly layers: readonly (LayerGradient | undefined)[]
}

/** A network that goes straight through, layer after layer. */
export interface Sequential {
  /**
   * Runs a batch through, and keeps every intermediate.
   * @param input [batch, channels, height, width], or [batch, in] before a dense layer
   * @throws RangeError as the layers do.
   */
  readonly forward: (input: Tensor) => Trace
  /**
   * Carries a gradient back.
   * @param gradient of the shape of the trace's last value
   */
  readonly backward: (trace: Trace, gradient: Tensor) => NetGradient
}

/** The network of the layers, there and back. */
export function sequential(layers: readonly NetLayer[]): Sequential {
  return {
    forward(input) {
      const values = [input]
      const winners = layers.map((layer) => {
        const { output, argmax } = layerOutput(layer, values.at(-1)!)
        values.push(output)
        return argmax
      })
      return { values, winners }
    },
    backward({ values, winners }, gradient) {
      const gradients: (LayerGradient | undefined)[] = layers.map(() => undefined)
      let back = gradient
      for (let at = layers.length - 1; at >= 0; at--) {
        gradients[at] = weightGradientOf(layers[at]!, values[at]!, back)
        if (at > 0) back = inputGradientOf(layers[at]!, values[at]!, back, winners[at])
      }
      return {
        // Training has no use for it, and it takes as long as the weights of the first layer.
        get input() {
          const [layer] = layers
          return layer ? inputGradientOf(layer, values[0]!, back, winners[0]) : back
        },
        layers: gradients,
      }
    },
  }
}

function layerOutput(
  layer: NetLayer,
  input: Tensor,
): { output: Tensor; argmax?: Int32Array | undefined } {
  switch (layer.kind) {
    case 'conv2d':
      return { output: conv2d(input, layer.weight, layer.bias, layer.spec) }
    case 'dense':
      return { output: dense(input, layer.weight, layer.bias) }
    case 'activation':
      return { output: activate(input, layer.activation) }
    case 'maxPool2d':
      return maxPool2d(input, layer.spec)
    case 'averagePool2d':
      return { output: averagePool2d(input, layer.spec) }
    case 'flatten': {
      const [batch = 1] = input.shape
      return { output: { shape: [batch, input.data.length / batch], data: input.data } }
    }
  }
}

function weightGradientOf(
  layer: NetLayer,
  input: Tensor,
  gradient: Tensor,
): LayerGradient | undefined {
  if (layer.kind !== 'conv2d' && layer.kind !== 'dense') return undefined
  const { kind, weight, bias } = layer
  if (kind === 'dense')
    return {
      weight: denseWeightGradient(gradient, input),
      bias: bias ? biasGradient(gradient, bias.data.length) : undefined,
    }
  const geometry = convGeometry(input.shape, weight.shape, layer.spec)
  const cells = geometry.outputHeight * geometry.outputWidth
  return {
    weight: conv2dWeightGradient(gradient, input, geometry),
    bias: bias ? biasGradient(gradient, bias.data.length, cells) : undefined,
  }
}

function inputGradientOf(
  layer: NetLayer,
  input: Tensor,
  gradient: Tensor,
  winners: Int32Array | undefined,
): Tensor {
  switch (layer.kind) {
    case 'conv2d': {
      const geometry = convGeometry(input.shape, layer.weight.shape, layer.spec)
      return conv2dInputGradient(gradient, layer.weight, geometry)
    }
    case 'dense':
      return denseInputGradient(gradient, layer.weight)
    case 'activation':
      return activationGradient(gradient, input, layer.activation)
    case 'maxPool2d':
      return maxPool2dInputGradient(gradient, winners!, poolGeometry(input.shape, layer.spec))
    case 'averagePool2d':
      return averagePool2dInputGradient(
        gradient,
        poolGeometry(input.shape, layer.spec),
        countsPadding(layer.spec),
      )
    case 'flatten':
      return { shape: input.shape, data: gradient.data }
  }
}
