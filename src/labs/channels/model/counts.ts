import { convGeometry, type ConvGeometry } from '#core/convGeometry.ts'
import { type Costs, costs } from '#core/costs.ts'

/** What a layer costs, and the way to its parameters with the numbers in it. */
export interface Count {
  readonly label: string
  /** "(3·3·3 + 1)·8" */
  readonly formula: string
  readonly parameters: number
  readonly multiplyAdds: number
}

/** What the layer costs. */
export function layerCount(geometry: ConvGeometry): Count {
  return countOf('This layer', geometry)
}

/** The same maps in one step over all channels, and in two: a kernel a channel, then a mix of channels. */
export interface Comparison {
  readonly standard: Count
  readonly depthwise: Count
  readonly pointwise: Count
  /** Of the two steps together. */
  readonly separable: Pick<Costs, 'parameters' | 'multiplyAdds'>
}

/** What the layer costs as a standard one, and as a depthwise one with a pointwise one behind it. */
export function comparison(geometry: ConvGeometry): Comparison {
  const { inputChannels, outputChannels, kernelHeight, kernelWidth } = geometry
  const input = [inputChannels, geometry.inputHeight, geometry.inputWidth]
  const spec = {
    stride: [geometry.strideVertical, geometry.strideHorizontal],
    padding: geometry.padTop,
  } as const
  const standard = convGeometry(
    input,
    [outputChannels, inputChannels, kernelHeight, kernelWidth],
    spec,
  )
  const depthwise = convGeometry(input, [inputChannels, 1, kernelHeight, kernelWidth], {
    ...spec,
    groups: inputChannels,
  })
  const pointwise = convGeometry(
    [inputChannels, depthwise.outputHeight, depthwise.outputWidth],
    [outputChannels, inputChannels, 1, 1],
  )
  const [first, second] = [countOf('Depthwise', depthwise), countOf('Pointwise', pointwise)]
  return {
    standard: countOf('Standard', standard),
    depthwise: first,
    pointwise: second,
    separable: {
      parameters: first.parameters + second.parameters,
      multiplyAdds: first.multiplyAdds + second.multiplyAdds,
    },
  }
}

function countOf(label: string, geometry: ConvGeometry): Count {
  const { kernelHeight, kernelWidth, groupInputChannels, outputChannels } = geometry
  const { parameters, multiplyAdds } = costs({ kind: 'conv', geometry })
  const formula = `(${kernelHeight}·${kernelWidth}·${groupInputChannels} + 1)·${outputChannels}`
  return { label, formula, parameters, multiplyAdds }
}
