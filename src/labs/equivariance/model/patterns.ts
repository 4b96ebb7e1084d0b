/** Patterns that are looked for: 1 is white, 0 black. */
export const patterns = {
  ring: {
    label: 'Ring',
    rows: ['..###..', '.#...#.', '#.....#', '#.....#', '#.....#', '.#...#.', '..###..'],
  },
  plus: {
    label: 'Plus',
    rows: ['...#...', '...#...', '...#...', '#######', '...#...', '...#...', '...#...'],
  },
  arrow: {
    label: 'Arrow',
    rows: ['...#...', '..###..', '.#.#.#.', '#..#..#', '...#...', '...#...', '...#...'],
  },
  face: {
    label: 'Face',
    rows: ['.#####.', '#.....#', '#.#.#.#', '#.....#', '#.###.#', '#.....#', '.#####.'],
  },
} as const

export type PatternName = keyof typeof patterns

/** Rows and columns of every pattern. */
export const patternSide = 7

/** The numbers of a pattern, row by row. */
export function patternNumbers(name: PatternName): number[] {
  return patterns[name].rows.flatMap((row) => Array.from(row, (sign) => (sign === '#' ? 1 : 0)))
}
