/** Rows of numbers as comma-separated lines, with a point as the decimal sign. */
export function csvText(values: Float32Array, columns: number): string {
  const lines: string[] = []
  for (let first = 0; first < values.length; first += columns)
    lines.push(values.subarray(first, first + columns).join(','))
  return `${lines.join('\n')}\n`
}
