import type { Repaired } from '#state/setting.ts'
import { pictureRange, type Problem, problemOf } from './limits.ts'
import type { MatrixSettings } from './matrixSettings.ts'

/** The nearest settings that make a matrix which can be drawn, with a sentence for everything that had to change. */
export function repairMatrix(settings: MatrixSettings): Repaired<MatrixSettings> {
  const first = withoutColour(settings)
  const spare = first.cells.length % 3
  let mended = spare === 0 ? first : { ...first, cells: first.cells.slice(0, -spare) }
  for (let step = 0; step < mostSteps; step++) {
    const problem = problemOf(mended)
    if (!problem) break
    mended = { ...mended, ...mend(mended, problem) }
  }
  if (mended.mode === 'transposed' && mended.border !== 'zeros')
    mended = { ...mended, border: 'zeros' }
  if (mended.view === 'columns' && (mended.mode !== 'conv' || mended.connectivity !== 'conv'))
    mended = { ...mended, view: 'matrix' }
  const names = (Object.keys(told) as (keyof MatrixSettings)[]).filter(
    (name) => mended[name] !== first[name],
  )
  return { settings: mended, notes: names.flatMap((name) => told[name]?.(mended, first) ?? []) }
}

/** Each step makes one number smaller; there are not as many as this. */
const mostSteps = 200

/** The lab has channels of its own: the setting of the picture stands still. */
function withoutColour(settings: MatrixSettings): MatrixSettings {
  const { picture } = settings
  const grey = settings.colour === 'grey' ? settings : { ...settings, colour: 'grey' as const }
  const isLarge =
    picture.kind === 'painted' && Math.max(picture.height, picture.width) > pictureRange.max
  return isLarge ? { ...grey, picture: { kind: 'built-in', id: 'numbers' } } : grey
}

function mend(settings: MatrixSettings, problem: Problem): Partial<MatrixSettings> {
  const { picture, size, channels, maps, groups, dilation, kernelSize } = settings
  switch (problem) {
    case 'groups':
      return channels % groups === 0
        ? { maps: Math.min(groups * Math.ceil(maps / groups), groups === 3 ? 3 : 4) }
        : { groups: groups - 1 }
    case 'border':
      return { border: 'zeros' }
    case 'reach':
      return dilation > 1 ? { dilation: dilation - 1 } : { kernelSize: kernelSize - 1 }
    case 'large':
      if (size > pictureRange.min && picture.kind !== 'painted') return { size: size - 1 }
      if (maps > groups) return { maps: maps - groups }
      return { picture: { kind: 'built-in', id: 'numbers' }, size: 6 }
  }
}

type Told = (now: MatrixSettings, before: MatrixSettings) => string

const told: { readonly [K in keyof MatrixSettings]?: Told } = {
  cells: () =>
    'A cell of W is a row, a column and a number; what is left over of the list is left out.',
  picture: () => 'The picture is too large for a matrix here; numbers stand in for it.',
  size: (now, before) =>
    `With a side of ${before.size} cells the matrix would be too large; it is ${now.size} now.`,
  border: (now) =>
    now.mode === 'transposed'
      ? 'The way back is shown for a border of zeros.'
      : 'The picture is too small for that border; it is zeros now.',
  dilation: (now) => `The kernel does not fit on the picture; its dilation is ${now.dilation} now.`,
  kernelSize: (now) =>
    `The kernel does not fit on the picture; it is ${now.kernelSize}×${now.kernelSize} now.`,
  groups: (now) =>
    `Channels must fall into equal groups; there ${now.groups === 1 ? 'is 1' : `are ${now.groups}`} now.`,
  maps: (now) =>
    `Kernels must fall into equal groups and fit the matrix; there ${now.maps === 1 ? 'is 1' : `are ${now.maps}`} now.`,
  view: () => 'im2col is a way to compute a convolution: it is shown for shared weights, forwards.',
}
