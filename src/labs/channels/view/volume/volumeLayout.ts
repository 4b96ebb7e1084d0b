import type { LayerShapes } from '#labs/channels/view/layerShapes.ts'
import {
  nameHeight,
  narrowStage,
  type PickerBox,
  pickerSize,
} from '#labs/channels/view/mapTiles.ts'
import type { Plane, Point } from '#parts/volume/projected.ts'

/** Slices behind each other, the first in front. */
export interface Stack {
  readonly planes: readonly Plane[]
}

/** Where the three stacks stand, in pixels: the input, the kernel that is looked at, the maps. */
export interface VolumeLayout {
  readonly input: Stack
  readonly kernel: Stack
  readonly maps: Stack
  readonly picker: PickerBox | undefined
  /** All three stand beside each other. */
  readonly isInRow: boolean
}

const largestCell = 40
const gap = 26
const nameRoom = 26
/** What a stack takes of the screen for what it is deep, beside and above its front. */
const asideForDepth = 0.6
const aboveForDepth = 0.36
/** What its front takes above for what it is wide: it is turned. */
const tiltOfWidth = 0.2
/** The kernel is made larger than its window until it is this wide, in pixels, or half as wide as the input. */
const leastKernel = 54

/** The stacks beside each other, or the maps below where the stage is narrow; as large as they fit. */
export function volumeLayout(
  shapes: LayerShapes,
  slices: number,
  width: number,
  height: number,
): VolumeLayout {
  const { maps } = shapes
  const size = pickerSize(maps, width, Math.min(height * 0.26, 104))
  const room = { width, height: height - (size.height > 0 ? size.height + 10 : 0) }
  const [beside, below] = [false, true].map((isBelow) => fitted(shapes, slices, room, isBelow))
  // On a narrow stage the names need the room beside each other, too.
  const gain = width < narrowStage ? 0.9 : 1.15
  const best = below!.input.cell > gain * beside!.input.cell ? below! : beside!
  return {
    ...placed(shapes, slices, best, room, best === below),
    isInRow: best === beside,
    picker:
      size.height === 0
        ? undefined
        : {
            x: (width - size.width) / 2,
            y: height - size.height + nameHeight - 4,
            tile: size.tile,
            perRow: size.perRow,
          },
  }
}

/** The largest stacks that fit beside each other, or with the maps below. */
function fitted(shapes: LayerShapes, slices: number, room: Room, isBelow: boolean): Extents {
  for (let cell = largestCell; cell > 0.25; cell -= cell > 4 ? 0.5 : 0.25) {
    const candidates = measured(shapes, slices, cell)
    const { input, kernel, maps } = candidates
    const pair = Math.max(input.height, kernel.height) + nameRoom
    const width = isBelow
      ? Math.max(input.width + kernel.width + gap, maps.width)
      : input.width + kernel.width + maps.width + 2 * gap
    const height = isBelow ? pair + maps.height + nameRoom : Math.max(pair, maps.height + nameRoom)
    if (width <= room.width && height <= room.height) return candidates
  }
  return measured(shapes, slices, 0.25)
}

interface Room {
  readonly width: number
  readonly height: number
}

interface Extents {
  readonly input: Extent
  readonly kernel: Extent
  readonly maps: Extent
}

interface Extent {
  readonly cell: number
  readonly spacing: number
  readonly width: number
  readonly height: number
}

function measured(
  { channels, maps, input, side, output }: LayerShapes,
  slices: number,
  cell: number,
) {
  const face = Math.max(input.rows, input.columns) * cell
  const spacing = spacingOf(face, channels)
  const larger = Math.max(1, Math.min(leastKernel, face / 2) / (side * cell))
  return {
    input: extent(input, cell, spacing, channels),
    kernel: extent(
      { rows: side, columns: side },
      cell * larger,
      Math.min(spacing * larger, side * cell * larger * 0.9),
      slices,
    ),
    maps: extent(output, cell, spacingOf(Math.max(output.rows, output.columns) * cell, maps), maps),
  }
}

/** From slice to slice: few stand well apart, many share what depth there is. */
function spacingOf(face: number, slices: number): number {
  return slices === 1 ? 0 : face * Math.min(0.42, 1.25 / (slices - 1))
}

function extent(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  cell: number,
  spacing: number,
  slices: number,
): Extent {
  const depth = spacing * (slices - 1)
  return {
    cell,
    spacing,
    width: 0.94 * columns * cell + asideForDepth * depth,
    height: (rows + tiltOfWidth * columns) * cell + aboveForDepth * depth,
  }
}

function placed(
  { channels, maps, input, side, output }: LayerShapes,
  slices: number,
  candidates: Extents,
  room: Room,
  isNarrow: boolean,
): Omit<VolumeLayout, 'picker' | 'isInRow'> {
  const upper = Math.max(candidates.input.height, candidates.kernel.height) + nameRoom
  const between = isNarrow
    ? (room.width - candidates.input.width - candidates.kernel.width) / 3
    : (room.width - candidates.input.width - candidates.kernel.width - candidates.maps.width) / 4
  const spare = isNarrow ? (room.height - upper - candidates.maps.height - nameRoom) / 3 : 0
  const middle = isNarrow ? spare + upper / 2 : room.height / 2
  const inputX = between + candidates.input.width / 2
  const kernelX = inputX + (candidates.input.width + candidates.kernel.width) / 2 + between
  const mapsX = isNarrow
    ? room.width / 2
    : kernelX + (candidates.kernel.width + candidates.maps.width) / 2 + between
  const mapsY = isNarrow
    ? 2 * spare + upper + nameRoom + candidates.maps.height / 2
    : middle + nameRoom / 2
  const square = { rows: side, columns: side }
  return {
    input: stackOf(input, candidates.input, channels, { x: inputX, y: middle + nameRoom / 2 }),
    kernel: stackOf(square, candidates.kernel, slices, { x: kernelX, y: middle + nameRoom / 2 }),
    maps: stackOf(output, candidates.maps, maps, { x: mapsX, y: mapsY }),
  }
}

function stackOf(
  grid: { readonly rows: number; readonly columns: number },
  { cell, spacing }: Extent,
  slices: number,
  centre: Point,
): Stack {
  return {
    planes: Array.from({ length: slices }, (_, slice) => ({
      centre,
      z: (slice - (slices - 1) / 2) * spacing,
      cell,
      ...grid,
    })),
  }
}
