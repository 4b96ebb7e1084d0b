/** What is smaller than this share of the largest piece of ink is a speck. */
const leastShare = 0.03

/** Ink without its specks: pieces much smaller than the largest are ground. */
export function withoutSpecks(levels: Float32Array, width: number): Float32Array {
  const pieces = new Int32Array(levels.length).fill(-1)
  const sizes: number[] = []
  for (let start = 0; start < levels.length; start++) {
    if (levels[start]! < 0.5 || pieces[start]! >= 0) continue
    sizes.push(fill(levels, width, pieces, start, sizes.length))
  }
  const least = leastShare * Math.max(0, ...sizes)
  const isSpeck = (at: number) => (sizes[pieces[at] ?? -1] ?? 0) < least
  return levels.map((level, at) => {
    if (level < 0.5) return hasInkBeside(levels, width, at, isSpeck) ? level : 0
    return isSpeck(at) ? 0 : level
  })
}

/** Gives a number to a piece and counts its pixels. */
function fill(
  levels: Float32Array,
  width: number,
  pieces: Int32Array,
  start: number,
  piece: number,
): number {
  const open = [start]
  pieces[start] = piece
  let size = 0
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    size += 1
    for (const next of around(at, width, levels.length)) {
      if (levels[next]! < 0.5 || pieces[next]! >= 0) continue
      pieces[next] = piece
      open.push(next)
    }
  }
  return size
}

/** Whether a faint pixel is the edge of a line. */
function hasInkBeside(
  levels: Float32Array,
  width: number,
  at: number,
  isSpeck: (at: number) => boolean,
): boolean {
  return (
    levels[at]! > 0 &&
    around(at, width, levels.length).some((next) => levels[next]! >= 0.5 && !isSpeck(next))
  )
}

function around(at: number, width: number, count: number): number[] {
  const column = at % width
  const found: number[] = []
  for (let down = -width; down <= width; down += width)
    for (let right = -1; right <= 1; right++) {
      const next = at + down + right
      const isInside = column + right >= 0 && column + right < width && next >= 0 && next < count
      if (isInside && next !== at) found.push(next)
    }
  return found
}
