import type { Cell } from '#draw/gridBox.ts'
import { cellKind } from '#core/cellKind.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { Palette } from '#draw/palette.ts'
import { createRamp, type Ramp } from '#draw/ramp.ts'
import type { BranchLayer, DownsampleLayers } from '#labs/downsample/model/layers.ts'

/** The grids of a branch, in the order of their computation. */
export interface BranchScene {
  readonly grid: 'blur' | 'map' | 'change' | 'up'
  readonly scene: GridScene
}

/**
 * The picture, with as much room around it as any window reaches into. What lies there is said of the layer that is
 * looked at: its zeros, what its max pool passes over, and beyond its padding nothing.
 */
export function inputScene(layers: DownsampleLayers, palette: Palette): GridScene {
  const { picture, height, width, margin } = layers
  const rows = margin.top + height + margin.bottom
  const columns = margin.left + width + margin.right
  const values = new Float32Array(rows * columns)
  const kinds = Uint8Array.from(values, (_, at) =>
    aroundKind(layers, { row: Math.floor(at / columns), column: at % columns }),
  )
  picture.pixels.data.forEach((value, at) => {
    const place = (Math.floor(at / width) + margin.top) * columns + (at % width) + margin.left
    values[place] = value
    kinds[place] = cellKind.number
  })
  return { rows, columns, values, kinds, ramp: createRamp('grey', 0, picture.white, palette) }
}

/** What a cell beside the picture is to the layer that is looked at. */
function aroundKind({ branches, look, margin }: DownsampleLayers, { row, column }: Cell): number {
  const { branch, geometry } = branches[look]!
  const { padTop, padRight, padBottom, padLeft, inputHeight, inputWidth } = geometry
  const [down, across] = [row - margin.top, column - margin.left]
  const isRow = down >= -padTop && down < inputHeight + padBottom
  const isColumn = across >= -padLeft && across < inputWidth + padRight
  if (!isRow || !isColumn) return cellKind.none
  return branch.layer.kind === 'max' ? cellKind.ignored : cellKind.padding
}

/** The grids of every branch; those that can be negative share a scale, the others have that of the picture. */
export function branchScenes(layers: DownsampleLayers, palette: Palette): BranchScene[][] {
  const { branches, picture, height, width } = layers
  const grey = createRamp('grey', 0, picture.white, palette)
  const signed = signedRamp(
    branches.filter(isSigned).map(({ results }) => results),
    palette,
  )
  const changes = signedRamp(
    branches.flatMap(({ change }) => change?.values ?? []),
    palette,
  )
  return branches.map((layer) => {
    const { outputHeight: rows, outputWidth: columns } = layer.geometry
    const ramp = isSigned(layer) ? signed : grey
    const whole = { rows: height, columns: width }
    const scenes: BranchScene[] = []
    if (layer.branch.blur)
      scenes.push({ grid: 'blur', scene: { ...whole, values: layer.source.data, ramp: grey } })
    scenes.push({ grid: 'map', scene: { rows, columns, values: layer.results, ramp } })
    if (layer.change) {
      const kinds = Uint8Array.from(layer.change.compared, (is) =>
        is ? cellKind.number : cellKind.none,
      )
      const { values } = layer.change
      scenes.push({ grid: 'change', scene: { rows, columns, values, kinds, ramp: changes } })
    }
    if (layer.up) scenes.push({ grid: 'up', scene: { ...whole, values: layer.up.values, ramp } })
    return scenes
  })
}

/** Whether its kernel has weights of both signs. */
function isSigned({ weights }: BranchLayer): boolean {
  return weights.numbers.some((number) => number < 0)
}

function signedRamp(maps: readonly Float64Array[], palette: Palette): Ramp {
  const reach = maps
    .flatMap((values) => Array.from(values, Math.abs))
    .reduce((a, b) => Math.max(a, b), 0)
  return createRamp('signed', -reach, reach, palette)
}
