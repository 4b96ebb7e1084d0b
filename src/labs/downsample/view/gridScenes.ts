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
  const kinds = Uint8Array.from(values, (_, at) => {
    const [row, column] = [Math.floor(at / columns) - margin.top, (at % columns) - margin.left]
    const kind = kindOf(layers, { row, column })
    if (kind === cellKind.number) values[at] = picture.pixels.data[row * width + column] ?? 0
    return kind
  })
  return { rows, columns, values, kinds, ramp: createRamp('grey', 0, picture.white, palette) }
}

/** What a cell of the picture or beside it is to the layer that is looked at. */
function kindOf({ branches, look }: DownsampleLayers, { row, column }: Cell): number {
  const { branch, frame } = branches[look]!
  const { vertical, horizontal } = frame
  const down = vertical.kind[row + vertical.before]
  const across = horizontal.kind[column + horizontal.before]
  if (down === undefined || across === undefined) return cellKind.none
  if (down === cellKind.number && across === cellKind.number) return cellKind.number
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
