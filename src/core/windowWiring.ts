import { checkIndex, type Connection, type Wiring } from './connection.ts'
import type { WindowGeometry } from './windowGeometry.ts'
import { windowSources } from './windowSources.ts'

/** How the channels of windows fall into groups. */
export interface ChannelGroups {
  readonly groups: number
  readonly groupInputs: number
  readonly groupOutputs: number
}

/** Who has a set of weights: every output channel (a kernel), every output, or all of them together. */
export type WeightOwner = 'channel' | 'output' | 'layer'

/** The wiring of windows sliding over an image: along each axis a relation of its own, and every pair of them connects. */
export function windowWiring(
  geometry: WindowGeometry,
  channels: ChannelGroups,
  owner: WeightOwner,
): Wiring {
  const { groups, groupInputs, groupOutputs } = channels
  const sources = windowSources(geometry)
  const rows = axisTaps(sources.rows, geometry.kernelHeight, geometry.inputHeight)
  const cols = axisTaps(sources.cols, geometry.kernelWidth, geometry.inputWidth)
  const outputChannels = groups * groupOutputs
  const inputs = groups * groupInputs * rows.cells * cols.cells
  const outputs = outputChannels * rows.positions * cols.positions
  const kernel = groupInputs * rows.taps * cols.taps
  const weights = kernel * { channel: outputChannels, output: outputs, layer: 1 }[owner]

  function connect(outputChannel: number, channel: number, row: AxisTap, col: AxisTap): Connection {
    const inputChannel = Math.floor(outputChannel / groupOutputs) * groupInputs + channel
    const output = (outputChannel * rows.positions + row.position) * cols.positions + col.position
    const set = { channel: outputChannel, output, layer: 0 }[owner]
    return {
      output,
      input: (inputChannel * rows.cells + row.cell) * cols.cells + col.cell,
      weight: set * kernel + (channel * rows.taps + row.tap) * cols.taps + col.tap,
      kernelRow: row.tap,
      kernelCol: col.tap,
    }
  }

  /** All connections between those channels through those taps, the last list fastest. */
  function connectAll(
    outputsOf: readonly number[],
    channelsOf: readonly number[],
    rowsOf: readonly AxisTap[],
    colsOf: readonly AxisTap[],
  ): Connection[] {
    const connections: Connection[] = []
    for (const outputChannel of outputsOf) {
      for (const channel of channelsOf) {
        for (const row of rowsOf)
          for (const col of colsOf) connections.push(connect(outputChannel, channel, row, col))
      }
    }
    return connections
  }

  function ofOutput(output: number): Connection[] {
    checkIndex(output, outputs, 'output')
    const [outputChannel, y, x] = place(output, rows.positions, cols.positions)
    return connectAll(
      [outputChannel],
      range(0, groupInputs),
      rows.ofPosition[y],
      cols.ofPosition[x],
    )
  }

  function ofInput(input: number): Connection[] {
    checkIndex(input, inputs, 'input')
    const [inputChannel, y, x] = place(input, rows.cells, cols.cells)
    const channel = inputChannel % groupInputs
    const firstOutput = ((inputChannel - channel) / groupInputs) * groupOutputs
    return connectAll(range(firstOutput, groupOutputs), [channel], rows.ofCell[y], cols.ofCell[x])
  }

  function ofWeight(weight: number): Connection[] {
    checkIndex(weight, weights, 'weight')
    const set = Math.floor(weight / kernel)
    if (owner === 'output')
      return ofOutput(set).filter((connection) => connection.weight === weight)
    const [channel, ky, kx] = place(weight % kernel, rows.taps, cols.taps)
    const users = owner === 'channel' ? [set] : range(0, outputChannels)
    return connectAll(users, [channel], rows.ofTap[ky], cols.ofTap[kx])
  }

  const connections = outputChannels * groupInputs * rows.all.length * cols.all.length
  return { inputs, outputs, weights, connections, ofOutput, ofInput, ofWeight }
}

/** [plane, row, col] of a flat index. */
function place(index: number, height: number, width: number): readonly [number, number, number] {
  const line = Math.floor(index / width)
  return [Math.floor(line / height), line % height, index % width]
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index)
}

/** Along one axis: the window at `position` reads `cell` with its tap `tap`. */
interface AxisTap {
  readonly position: number
  readonly tap: number
  readonly cell: number
}

/**
 * The relation between window positions, taps and cells of one axis that a table of source cells ([positions · taps], tap
 * fastest) holds, without the taps that read a zero (−1); listed by position, by tap and by cell.
 */
function axisTaps(sources: Int32Array, taps: number, cells: number) {
  const positions = sources.length / taps
  const ofPosition: AxisTap[][] = Array.from({ length: positions }, () => [])
  const ofTap: AxisTap[][] = Array.from({ length: taps }, () => [])
  const ofCell: AxisTap[][] = Array.from({ length: cells }, () => [])
  const all: AxisTap[] = []
  sources.forEach((cell, at) => {
    if (cell < 0) return
    const tap = at % taps
    const position = (at - tap) / taps
    const entry = { position, tap, cell }
    all.push(entry)
    ofPosition[position].push(entry)
    ofTap[tap].push(entry)
    ofCell[cell].push(entry)
  })
  return { positions, taps, cells, all, ofPosition, ofTap, ofCell }
}
