import { checkIndex, type Connection, type Wiring } from './connection.ts'
import { convGeometry, type ConvGeometry } from './convGeometry.ts'
import { adjointGeometry } from './convTransposeGeometry.ts'
import type { Layer } from './layer.ts'
import { windowWiring, type ChannelGroups } from './windowWiring.ts'

export type { Connection, Wiring } from './connection.ts'

/**
 * The wiring of a layer: which output reads which input through which weight. Zero padding makes no connection; in the
 * other padding modes a padded cell is a connection to the cell that it takes its value from.
 *
 * Weights are counted flat in conv's [out, in / groups, kh, kw], the transposed convolution's
 * [in, out / groups, kh, kw], the locally connected layer's [out, outHeight, outWidth, in / groups, kh, kw], the dense
 * layer's [out, in], and the pool's window [kh, kw], which all channels share. In a dense layer kernelRow is 0 and
 * kernelCol the input.
 */
export function wiring(layer: Layer): Wiring {
  switch (layer.kind) {
    case 'conv':
      return windowWiring(layer.geometry, convGroups(layer.geometry), 'channel')
    case 'local':
      return windowWiring(layer.geometry, convGroups(layer.geometry), 'output')
    case 'pool':
      return windowWiring(
        layer.geometry,
        { groups: layer.geometry.channels, groupInputs: 1, groupOutputs: 1 },
        'layer',
      )
    case 'convTranspose': {
      const adjoint = adjointGeometry(layer.geometry)
      return transposed(windowWiring(adjoint, convGroups(adjoint), 'channel'))
    }
    case 'dense': {
      // A kernel for each output that covers a row of all inputs.
      const { inputs, outputs } = layer
      const geometry = convGeometry([1, 1, inputs], [outputs, 1, 1, inputs])
      return windowWiring(geometry, convGroups(geometry), 'channel')
    }
  }
}

function convGroups(geometry: ConvGeometry): ChannelGroups {
  return {
    groups: geometry.groups,
    groupInputs: geometry.groupInputChannels,
    groupOutputs: geometry.groupOutputChannels,
  }
}

/** The same connections walked the other way: outputs become inputs. */
function transposed(wiring: Wiring): Wiring {
  const swapped = (connections: Connection[]) =>
    connections.map((connection) => ({
      ...connection,
      output: connection.input,
      input: connection.output,
    }))
  return {
    inputs: wiring.outputs,
    outputs: wiring.inputs,
    weights: wiring.weights,
    connections: wiring.connections,
    ofOutput: (output) => {
      checkIndex(output, wiring.inputs, 'output')
      return swapped(wiring.ofInput(output))
    },
    ofInput: (input) => {
      checkIndex(input, wiring.outputs, 'input')
      return swapped(wiring.ofOutput(input))
    },
    ofWeight: (weight) => swapped(wiring.ofWeight(weight)),
  }
}
