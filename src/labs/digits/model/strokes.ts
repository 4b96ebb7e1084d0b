/** A place on the pad, whole numbers from 0 to 63. */
export interface PadPoint {
  readonly x: number
  readonly y: number
}

/** A line drawn without lifting the pen, or the eraser. */
export interface Stroke {
  readonly erases: boolean
  readonly points: readonly PadPoint[]
}

/** Places along a side of the pad. */
export const padSide = 64

/** What a link can hold beside everything else. */
export const mostPoints = 600

const numerals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Strokes as the text of a link: two characters a point, a dot between strokes, `~` before one that erases. */
export function writeStrokes(strokes: readonly Stroke[]): string {
  return strokes
    .map(
      ({ erases, points }) =>
        (erases ? '~' : '') + points.map(({ x, y }) => numerals[x]! + numerals[y]!).join(''),
    )
    .join('.')
}

/** @throws RangeError when the text is not one that `writeStrokes` makes. */
export function readStrokes(text: string): Stroke[] {
  if (text === '') return []
  if (text.length > 3 * mostPoints) throw new RangeError(`has more than ${mostPoints} points`)
  return text.split('.').map((part, at) => {
    const erases = part.startsWith('~')
    const letters = erases ? part.slice(1) : part
    if (letters.length < 2 || letters.length % 2 > 0)
      throw new RangeError(`has half a point in stroke ${at + 1}`)
    const numbers = Array.from(letters, (letter) => numerals.indexOf(letter))
    if (numbers.includes(-1))
      throw new RangeError(`has a letter in stroke ${at + 1} that is no place on the pad`)
    const points = Array.from({ length: letters.length / 2 }, (_, point) => ({
      x: numbers[2 * point]!,
      y: numbers[2 * point + 1]!,
    }))
    return { erases, points }
  })
}

/** How many points there are. */
export function pointsIn(strokes: readonly Stroke[]): number {
  return strokes.reduce((sum, { points }) => sum + points.length, 0)
}

/**
 * A stroke with as few of its points as keep it within a distance: Ramer's and Douglas and Peucker's way.
 * @see D. H. Douglas and T. K. Peucker, Algorithms for the reduction of the number of points required to represent a digitized line, 1973
 */
export function simplified({ erases, points }: Stroke, within = 0.9): Stroke {
  const keep = (from: number, to: number): PadPoint[] => {
    let [furthest, at] = [within, -1]
    for (let each = from + 1; each < to; each++) {
      const away = distanceTo(points[each]!, points[from]!, points[to]!)
      if (away > furthest) [furthest, at] = [away, each]
    }
    return at < 0 ? [points[from]!] : [...keep(from, at), ...keep(at, to)]
  }
  const last = points.length - 1
  return {
    erases,
    points: last < 1 ? points : [...keep(0, last), points[last]!],
  }
}

/** How far a place is from the line between two others. */
function distanceTo(place: PadPoint, from: PadPoint, to: PadPoint): number {
  const [across, down] = [to.x - from.x, to.y - from.y]
  const length = across ** 2 + down ** 2
  const along = ((place.x - from.x) * across + (place.y - from.y) * down) / (length || 1)
  const held = Math.min(1, Math.max(0, along))
  return Math.hypot(place.x - from.x - held * across, place.y - from.y - held * down)
}
