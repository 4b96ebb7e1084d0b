import type { Contender } from './engines/engine.ts'
import { fraction, metBy, milliseconds } from './cells.ts'
import { engineGoal, engineMean } from './goals.ts'
import { markdownTable } from './markdownTable.ts'
import { best, geometricMean, type Results, type Row } from './results.ts'

/**
 * The engine as a Markdown table: milliseconds of the engines named, then what fraction of the best other
 * implementation's time ours takes, on one thread and, where ours has that many, on two, each beside the goal. Both
 * sides take the best that they have: one thread against one, two against any.
 */
export function engineTable(results: Results, names: readonly string[]): string {
  const { engines, rows } = results
  const shown = names.map((name) => engines.findIndex((engine) => engine.name === name))
  const compared = [
    { head: '1 thread', ratio: (row: Row) => ratio(results, row, 1) },
    { head: '2 threads', ratio: (row: Row) => ratio(results, row, 2) },
  ].filter(({ ratio: of }) => rows.some((row) => !Number.isNaN(of(row))))
  const judged = (ratios: readonly number[], goal: number) => [
    ...ratios.flatMap((each) => [fraction(each), metBy(each, goal)]),
    `≤ ${goal}`,
  ]
  const head = ['', 'workload, ms', ...names, ...compared.flatMap(({ head }) => [head, '']), 'goal']
  const lines = rows.map((row) => [
    row.id,
    row.label,
    ...shown.map((at) => milliseconds(row.figures[at]!)),
    ...judged(
      compared.map((each) => each.ratio(row)),
      engineGoal(row.id),
    ),
  ])
  const means = compared.map((each) => geometricMean(rows.map(each.ratio)))
  const last = ['', 'geometric mean', ...names.map(() => ''), ...judged(means, engineMean)]
  return markdownTable([head, ...lines, last])
}

/** Ours, as a fraction of the best other implementation with so many threads at most. */
function ratio(results: Results, row: Row, threads: number): number {
  const ours = (engine: Contender) =>
    engine.isOurs && engine.threads === threads && !isCore(engine.name)
  return (
    best(results, row, ours) /
    best(results, row, (engine) => !engine.isOurs && engine.threads <= threads)
  )
}

function isCore(name: string): boolean {
  return name === 'kernelscope' || name.startsWith('kernelscope,')
}
