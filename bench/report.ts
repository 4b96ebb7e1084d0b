import type { Figure } from './measure.ts'

/** A workload's row: its names, and a figure for each engine. */
export interface Row {
  readonly id: string
  readonly label: string
  readonly figures: readonly Figure[]
}

/**
 * A Markdown table of milliseconds: one column for each engine, the first being ours; beside every other one how many
 * times as long it takes. The last line has the geometric means of these ratios.
 */
export function table(engines: readonly string[], rows: readonly Row[]): string {
  const heads = engines.flatMap((name, i) => (i === 0 ? [name] : [name, '×']))
  const lines = rows.map(({ id, label, figures }) => {
    const cells = figures.flatMap((figure, i) =>
      i === 0 ? [milliseconds(figure)] : [milliseconds(figure), ratioText(ratio(figures, i))],
    )
    return [id, label, ...cells]
  })
  const means = engines.flatMap((_, i) => {
    const ratios = rows
      .map(({ figures }) => ratio(figures, i))
      .filter((each) => !Number.isNaN(each))
    return i === 0 ? [''] : ['', ratioText(geometricMean(ratios))]
  })
  return aligned([['', 'workload, ms', ...heads], ...lines, ['', 'geometric mean', ...means]])
}

/** How many times as long as ours an engine takes; NaN where a figure is missing. */
function ratio(figures: readonly Figure[], engine: number): number {
  return Number(figures[engine]) / Number(figures[0])
}

function geometricMean(numbers: readonly number[]): number {
  return Math.exp(numbers.reduce((sum, each) => sum + Math.log(each), 0) / numbers.length)
}

function milliseconds(figure: Figure): string {
  if (typeof figure === 'string') return figure
  return figure.toFixed(figure < 0.1 ? 4 : figure < 10 ? 2 : figure < 100 ? 1 : 0)
}

function ratioText(ratio: number): string {
  return Number.isNaN(ratio) ? '' : ratio.toFixed(ratio < 10 ? 1 : 0)
}

/** Lines of cells as a Markdown table whose columns line up; from the third on to the right. */
function aligned([head, ...lines]: readonly (readonly string[])[]): string {
  const widths = head!.map((_, i) =>
    Math.max(3, ...[head!, ...lines].map((line) => line[i]!.length)),
  )
  const text = (line: readonly string[]) =>
    `| ${line.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`
  const rule = widths.map((width, i) => (i < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [text(head!), text(rule), ...lines.map(text)].join('\n')
}
