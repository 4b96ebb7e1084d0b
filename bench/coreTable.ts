import { fraction, met, metBy, milliseconds, times } from './cells.ts'
import { coreGoal, coreLeast, coreMeans } from './goals.ts'
import { markdownTable } from './markdownTable.ts'
import { best, geometricMean, type Results, type Row } from './results.ts'

/**
 * The scalar core as a Markdown table: its milliseconds; those of the other engines named, and how many times as long
 * they take; how it stands to the best of all other implementations. Then whether its means reach their goals.
 */
export function coreTable(results: Results, ours: string, others: readonly string[]): string {
  const { engines, rows } = results
  const at = (name: string) => engines.findIndex((engine) => engine.name === name)
  const own = (row: Row) => Number(row.figures[at(ours)])
  const ratio = (row: Row, name: string) => Number(row.figures[at(name)]) / own(row)
  const toBest = (row: Row) => own(row) / best(results, row, ({ isOurs }) => !isOurs)
  const heads = [ours, ...others.flatMap((name) => [name, '×']), 'to the best', 'goal', '']
  const lines = rows.map((row) => {
    const cells = others.flatMap((name) => [
      milliseconds(row.figures[at(name)]!),
      times(ratio(row, name)),
    ])
    const goal = coreGoal(row.id)
    const judged = [fraction(toBest(row)), `≤ ${goal}`, metBy(toBest(row), goal)]
    return [row.id, row.label, milliseconds(own(row)), ...cells, ...judged]
  })
  const ratios = (name: string) => rows.map((row) => ratio(row, name))
  const means = others.flatMap((name) => ['', times(geometricMean(ratios(name)))])
  const mean = ['', 'geometric mean', '', ...means, fraction(geometricMean(rows.map(toBest)))]
  const verdicts = [
    ...Object.entries(coreMeans).map(([name, least]) => {
      const reached = geometricMean(ratios(name))
      return `- Geometric mean against ${name}: goal at least ${least}×, ${times(reached)}×: ${met(reached >= least)}.`
    }),
    ...Object.entries(coreLeast).map(([name, least]) => {
      const known = ratios(name).filter((each) => !Number.isNaN(each))
      const reached = Math.min(...known)
      return `- Least against ${name}: goal at least ${least}×, ${times(reached)}×: ${met(reached >= least)}.`
    }),
  ]
  const table = markdownTable([['', 'workload, ms', ...heads], ...lines, [...mean, '', '']])
  return `${table}\n\n${verdicts.join('\n')}`
}
