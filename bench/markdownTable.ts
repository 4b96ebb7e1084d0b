/** Lines of cells as a Markdown table whose columns line up; from the third on to the right. */
export function markdownTable([head, ...lines]: readonly (readonly string[])[]): string {
  const widths = head!.map((_, i) =>
    Math.max(3, ...[head!, ...lines].map((line) => line[i]!.length)),
  )
  const text = (line: readonly string[]) =>
    `| ${line.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`
  const rule = widths.map((width, i) => (i < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [text(head!), text(rule), ...lines.map(text)].join('\n')
}
