import type { NetLayer } from '#core/netLayer.ts'
import { type NetRow, netRows } from '#labs/digits/model/netRows.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import type { Layer, Workload } from '../workloads.ts'

/** A network that reads a digit, as the other engines of the bench are given their work. */
export function netWorkload(
  id: string,
  layers: readonly NetLayer[],
  input: Float32Array,
): Workload {
  const rows = netRows(layers, [1, inputSide, inputSide])
  return { id, label: id, input, layers: rows.flatMap(layersOf) }
}

function layersOf(row: NetRow): Layer[] {
  const [channels, height, width] = row.input
  if (row.kind === 'pool') return [{ kind: 'pool', channels, height, width }]
  const { weight, bias, activation } = row
  const [outputs = 1, , , size = 1] = weight.shape
  const cells = row.shape[0] * row.shape[1] * row.shape[2]
  const after: Layer[] = activation === 'relu' ? [{ kind: 'relu', cells }] : []
  if (row.kind === 'dense') {
    const inputs = channels * height * width
    const biases = bias?.data ?? new Float32Array(outputs)
    return [{ kind: 'dense', inputs, outputs, weight: weight.data, bias: biases }, ...after]
  }
  const common = { channels, height, width, outputs, size, stride: 1, groups: 1 }
  const padding = row.geometry.padTop > 0 ? 'same' : 'valid'
  const convolution: Layer = {
    kind: 'conv',
    ...common,
    padding,
    weight: weight.data,
    bias: bias?.data ?? null,
  }
  return [convolution, ...after]
}
