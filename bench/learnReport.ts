import { met, metBy, milliseconds, times } from './cells.ts'
import { digitGoal, learnGoals, pairGoal } from './goals.ts'
import type { LearnFigure, LearnFigures } from './learn/inTurn.ts'
import { markdownTable } from './markdownTable.ts'
import type { PairTime } from './pairInApp.ts'

/** What was measured of a task. */
export interface LearnRow extends LearnFigures {
  readonly label: string
  readonly names: readonly string[]
}

/** What was measured; of the pair in each round. */
export interface LearnRuns {
  readonly rows: readonly LearnRow[]
  readonly pair: readonly PairTime[]
}

const digitsAnUpdate = 32

/** A table for kernels, one for networks, and a line for the pair of pictures. */
export function learnTables({ rows, pair }: LearnRuns): string {
  const kernels = rows.filter(({ label }) => label.startsWith('kernel'))
  const nets = rows.filter(({ label }) => label.endsWith('net'))
  const notes = rows.flatMap(({ label, names, figures }) =>
    figures.flatMap((figure, at) =>
      typeof figure === 'string' ? [`- ${names[at]}, ${label}: ${figure}.`] : [],
    ),
  )
  return [
    ...(kernels.length > 0 ? ['## One kernel', kernelTable(kernels)] : []),
    ...(nets.length > 0 ? ['## A network that reads digits', netTable(nets)] : []),
    ...(notes.length > 0 ? ['## What has no figure', notes.join('\n')] : []),
    ...(pair.length > 0 ? ['## The kernel between two pictures', pairLine(pair)] : []),
  ].join('\n\n')
}

function kernelTable(rows: readonly LearnRow[]): string {
  const perSecond = (figure: LearnFigure) =>
    typeof figure === 'string' ? '–' : countText(1000 / figure)
  const lines = rows.flatMap((row) => {
    const { label, difference } = row
    const goal = learnGoals[label]
    return ours(row).map((name) => {
      const gain = gainOf(row, name)
      const what = name === 'kernelscope' ? label : `${label}, set-up included`
      const judged =
        name === 'kernelscope' && goal !== undefined ? [`≥ ${goal}`, met(gain >= goal)] : ['', '']
      const figures = [name, ...others(row)].map((each) => perSecond(figureOf(row, each)))
      return [what, difference.toExponential(0), ...figures, times(gain), ...judged]
    })
  })
  return markdownTable([headOf('updates a second', rows[0]!), ...lines])
}

function netTable(rows: readonly LearnRow[]): string {
  const lines = rows.flatMap((row) => {
    const { label, difference } = row
    const goal = learnGoals[label]
    const figures = ['kernelscope', ...others(row)].map((name) => {
      const figure = figureOf(row, name)
      return typeof figure === 'string' ? '–' : milliseconds(figure / digitsAnUpdate)
    })
    const gain = gainOf(row, 'kernelscope')
    const judged = goal === undefined ? ['', ''] : [`≥ ${goal}`, met(gain >= goal)]
    const own = Number(row.processor[row.names.indexOf('kernelscope')]) / digitsAnUpdate
    const last = goal === undefined ? ['', ''] : [`≤ ${digitGoal}`, metBy(own, digitGoal)]
    const all = [...figures, times(gain), ...judged, milliseconds(own), ...last]
    return [[label, difference.toExponential(0), ...all]]
  })
  const head = [...headOf('ms a digit', rows[0]!), 'processor time', 'goal', '']
  return markdownTable([head, ...lines])
}

function pairLine(pair: readonly PairTime[]): string {
  const { clock, processor } = pair.toSorted((a, b) => a.clock - b.clock)[pair.length >> 1]!
  const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`
  const all = pair.map((each) => seconds(each.clock)).join(', ')
  return `From dropping both files to the answer: ${seconds(clock)}, the median of ${all}; goal at most ${pairGoal / 1000} s: ${metBy(clock, pairGoal)}. The threads of the browser computed for ${seconds(processor)} in all meanwhile.`
}

function headOf(unit: string, row: LearnRow): string[] {
  return [unit, 'differs by', 'kernelscope', ...others(row), '× the best tfjs', 'goal', '']
}

function ours({ names }: LearnRow): string[] {
  return names.filter((name) => name.startsWith('kernelscope'))
}

function others({ names }: LearnRow): string[] {
  return names.filter((name) => !name.startsWith('kernelscope'))
}

function figureOf({ names, figures }: LearnRow, name: string): LearnFigure {
  return figures[names.indexOf(name)]!
}

/** How many updates one makes in the time of one of the fastest other; NaN where no other learns. */
function gainOf(row: LearnRow, name: string): number {
  const known = others(row).flatMap((each) => {
    const figure = figureOf(row, each)
    return typeof figure === 'number' ? [figure] : []
  })
  return known.length === 0 ? NaN : Math.min(...known) / Number(figureOf(row, name))
}

function countText(value: number): string {
  return Math.round(Number(value.toPrecision(3))).toLocaleString('en')
}
