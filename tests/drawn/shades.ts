/** Light to dark. */
const signs = ' .:-=+*#%@'

/** Some numbers from 0 to 1 as lines of signs, the dark ones heavy; at most so many a line and so many lines. */
export function shades(
  light: (row: number, column: number) => number,
  rows: number,
  columns: number,
  most = 16,
): string[] {
  const [down, across] = [Math.min(most / 2, rows), Math.min(most, columns)]
  return Array.from({ length: Math.ceil(down) }, (_row, row) =>
    Array.from({ length: across }, (_column, column) => {
      const value = light(
        Math.floor(((row + 0.5) * rows) / down),
        Math.floor(((column + 0.5) * columns) / across),
      )
      return signs[Math.min(9, Math.floor((1 - value) * 10))] ?? ' '
    }).join(''),
  )
}

/** How light a colour is, from 0 to 1: of `#80ff00` and `rgb(128, 255, 0)`. */
export function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = colourParts(colour)
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255
}

/** Red, green and blue, up to 255. */
export function colourParts(colour: string): number[] {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour)
  return hex
    ? hex.slice(1).map((part) => Number.parseInt(part, 16))
    : (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
}
