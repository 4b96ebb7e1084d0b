import type { Box } from './box.ts'

/** The windows that stages are drawn in: a desktop, a projector, a phone, and a small one where its sizes are known. */
export const windows = [
  { name: 'desktop', width: 1440, height: 900, stage: 996 },
  { name: 'projector', width: 1280, height: 720, stage: 836 },
  { name: 'phone', width: 390, height: 844, stage: 366 },
  { name: 'small', width: 360, height: 640, stage: 336 },
] as const

export type WindowName = (typeof windows)[number]['name']
type OfWindows<T> = Readonly<Record<Exclude<WindowName, 'small'>, T> & { small?: T }>

/** The windows that a lab is drawn in. */
export function windowsOf(lab: string): readonly (typeof windows)[number][] {
  return windows.filter(({ name }) => name !== 'small' || heights[lab]?.small)
}

/**
 * Heights of the stage within its frame, in pixels, under its presets in turn, or under all of them: measured
 * in Chromium, where the title and the formula leave it what they do not take.
 */
const heights: Readonly<Record<string, OfWindows<readonly number[]>>> = {
  slide: {
    desktop: [712, 712, 712, 712, 712, 712, 712, 688, 712],
    projector: [532, 532, 532, 532, 532, 532, 508, 508, 532],
    phone: [455, 477, 477, 455, 477, 477, 477, 431, 477],
  },
  channels: {
    desktop: [688, 664, 688, 712, 712, 688, 688, 655, 719],
    projector: [508, 484, 508, 532, 532, 508, 487, 475, 539],
    phone: [415, 391, 434, 458, 482, 415, 415, 343, 472],
  },
  downsample: {
    desktop: [682, 682, 682, 682, 682, 667, 682, 667, 682],
    projector: [502, 487, 502, 502, 487, 487, 487, 487, 487],
    phone: [443, 443, 443, 443, 443, 443, 443, 421, 443],
  },
  'receptive-field': {
    desktop: [572],
    projector: [392],
    phone: [327, 327, 327, 305, 327, 327, 305, 327, 327],
  },
  matrix: {
    desktop: [682, 670, 682, 682, 682, 682, 682, 682, 682],
    projector: [502, 490, 502, 502, 502, 490, 502, 490, 502],
    phone: [443, 421, 443, 443, 443, 443, 443, 443, 443],
  },
  sharing: {
    desktop: [682, 682, 682, 682, 676, 676, 676, 682, 717],
    projector: [502, 502, 502, 502, 496, 496, 496, 502, 537],
    phone: [465, 465, 465, 465, 523, 523, 523, 465, 530],
  },
  equivariance: {
    desktop: [714],
    projector: [534],
    phone: [479, 479, 479, 479, 479, 501, 479, 457, 479],
  },
  learn: {
    desktop: [663, 663, 663, 663, 689, 689, 689, 715, 693, 689, 689, 715, 667],
    projector: [424, 424, 424, 424, 457, 457, 457, 461, 447, 403, 376, 488, 321],
    phone: [410, 410, 410, 410, 436, 436, 436, 462, 440, 440, 440, 440, 440],
    small: [206, 206, 206, 206, 233, 233, 233, 259, 215, 190, 190, 259, 171],
  },
  digits: {
    desktop: [715],
    projector: [461, 461, 474, 474, 474, 474, 474, 474, 474, 474],
    phone: [504, 526, 526, 526, 547, 500, 500, 500, 500, 500],
  },
  photo: {
    desktop: [682],
    projector: [502],
    phone: [465, 465, 443, 465, 465, 465, 465, 443, 465],
  },
}

type PartSize = Readonly<Partial<Record<string, readonly [width: number, height: number]>>>

/** Sizes of the parts that draw, by their class, under each preset where a stage has other parts beside them. */
const parts: Readonly<Record<string, OfWindows<readonly PartSize[]>>> = {
  sharing: {
    desktop: sharingParts([996, 450], [748, 494], [996, 610], [996, 556], [996, 673]),
    projector: sharingParts([836, 314], [592, 354], [836, 430], [836, 376], [836, 493]),
    phone: sharingParts([366, 170], [204, 255], [366, 308], [366, 270], [366, 417]),
  },
  learn: {
    desktop: [{ readFigures: [996, 675] }],
    projector: [{ readFigures: [836, 440] }],
    phone: [{ readFigures: [366, 388] }],
    small: [{ readFigures: [336, 420] }],
  },
  photo: {
    desktop: [{ view: [996, 638] }],
    projector: [{ view: [836, 458] }],
    phone: [365, 365, 344, 365, 365, 365, 365, 344, 365].map((height) => ({ view: [366, height] })),
  },
}

type Size = readonly [width: number, height: number]

function sharingParts(row: Size, plane: Size, plot: Size, edges: Size, found: Size): PartSize[] {
  const lines = Array.from({ length: 3 }, () => ({ diagram: row }))
  const plots = Array.from({ length: 3 }, () => ({ plot }))
  return [...lines, { diagram: plane }, ...plots, { figures: edges }, { figures: found }]
}

/** The size of a stage under a preset, and the boxes of the parts in it that draw, by their class. */
export function stageRoom(
  lab: string,
  preset: number,
  { name, stage }: (typeof windows)[number],
): StageRoom {
  const frames: Record<string, Box> = {}
  for (const [part, size] of Object.entries(ofPreset(parts[lab]?.[name], preset) ?? {}))
    if (size) frames[part] = { x: 0, y: 0, width: size[0], height: size[1] }
  return { width: stage, height: ofPreset(heights[lab]?.[name], preset) ?? 500, frames }
}

export interface StageRoom {
  readonly width: number
  readonly height: number
  readonly frames: Readonly<Record<string, Box>>
}

function ofPreset<T>(list: readonly T[] | undefined, preset: number): T | undefined {
  return list?.[Math.min(preset, list.length - 1)]
}
