import type { RgbaImage } from '#data/rgbaImage.ts'
import { seededRandom } from '#data/seededRandom.ts'

/**
 * A picture made to make filters speak, worked out from its size: a zone plate (every frequency and direction), a
 * checker, a star of spokes, stripes that get finer, grain on grey, coloured discs on a soft sky.
 */
export function testCard(width: number, height: number): RgbaImage {
  const data = new Uint8ClampedArray(width * height * 4)
  const random = seededRandom(7)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const [red, green, blue] = colourAt(x / height, y / height, width / height, random)
      data[at] = red * 255
      data[at + 1] = green * 255
      data[at + 2] = blue * 255
      data[at + 3] = 255
    }
  }
  return { data, width, height }
}

type Rgb = readonly [number, number, number]

/** The colour at a place; heights run from 0 to 1, widths from 0 to `right`. */
function colourAt(x: number, y: number, right: number, random: () => number): Rgb {
  const column = Math.floor((x / right) * 3)
  const row = y < 0.5 ? 0 : 1
  const u = (x / right) * 3 - column
  const v = y * 2 - row
  return panels[row * 3 + column]!(u, v, random)
}

type Panel = (u: number, v: number, random: () => number) => Rgb

const panels: readonly Panel[] = [
  (u, v) => grey(0.5 + 0.5 * Math.cos(190 * ((u - 0.5) ** 2 + (v - 0.5) ** 2))),
  discs,
  (u, v) => grey(Math.sin(Math.atan2(v - 0.5, u - 0.5) * 24) > 0 ? 0.92 : 0.08),
  (u, v) => grey((Math.floor(u * 8) + Math.floor(v * 8)) % 2 === 0 ? 0.85 : 0.2),
  (u, v) =>
    grey(0.5 + 0.45 * Math.sign(Math.sin(40 * (u + 0.15) ** 2 * Math.PI)) * (v < 0.5 ? 1 : 0.3)),
  (u, v, random) => grey(0.25 + 0.5 * u + (v > 0.5 ? (random() - 0.5) * 0.4 : 0)),
]

const colours: readonly (readonly [u: number, v: number, radius: number, colour: Rgb])[] = [
  [0.3, 0.38, 0.2, [0.86, 0.24, 0.18]],
  [0.68, 0.34, 0.16, [0.16, 0.55, 0.3]],
  [0.52, 0.7, 0.22, [0.98, 0.78, 0.2]],
  [0.82, 0.74, 0.1, [0.15, 0.3, 0.75]],
]

function discs(u: number, v: number): Rgb {
  const disc = colours.findLast(([x, y, radius]) => Math.hypot(u - x, v - y) < radius)
  if (disc) return disc[3]
  return [0.55 + 0.35 * v, 0.72 + 0.18 * v, 0.95 - 0.1 * v]
}

function grey(level: number): Rgb {
  return [level, level, level]
}
