import { met, metBy, milliseconds, times } from './cells.ts'
import { digitGoal, learnGoals, pairGoal } from './goals.ts'
import type { LearnFigures, LearnTime } from './learn/inTurn.ts'
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
  const lines = rows.flatMap((row) =>
    ours(row).map((name) => {
      const what = name === 'kernelscope' ? row.label : `${row.label}, set-up included`
      const figures = [name, ...others(row)].map((each) => {
        const time = timeOf(row, each)
        return time ? countText(1000 / shown(time)) : '–'
      })
      const goal = name === 'kernelscope' ? learnGoals[row.label] : undefined
      return [what, differenceText(row), ...figures, ...judgedGain(row, name, goal)]
    }),
  )
  return markdownTable([headOf('updates a second', rows[0]!), ...lines])
}

function netTable(rows: readonly LearnRow[]): string {
  const lines = rows.map((row) => {
    const goal = learnGoals[row.label]
    const figures = ['kernelscope', ...others(row)].map((name) => {
      const time = timeOf(row, name)
      return time ? shown(time) / digitsAnUpdate : undefined
    })
    const cells = figures.map((each) => (each === undefined ? '–' : milliseconds(each)))
    const [own = NaN] = figures
    const last = goal === undefined ? ['', ''] : [`≤ ${digitGoal} ms`, metBy(own, digitGoal)]
    return [
      row.label,
      differenceText(row),
      ...cells,
      ...judgedGain(row, 'kernelscope', goal),
      ...last,
    ]
  })
  return markdownTable([[...headOf('ms a digit', rows[0]!), 'goal', ''], ...lines])
}

function judgedGain(row: LearnRow, name: string, goal: number | undefined): string[] {
  const gain = gainOf(row, name)
  return [times(gain), ...(goal === undefined ? ['', ''] : [`≥ ${goal}`, met(gain >= goal)])]
}

function differenceText({ difference }: LearnRow): string {
  return difference.toExponential(0)
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

function timeOf({ names, figures }: LearnRow, name: string): LearnTime | undefined {
  const figure = figures[names.indexOf(name)]!
  return typeof figure === 'string' ? undefined : figure
}

function shown({ clock, least = clock }: LearnTime): number {
  return least
}

/** How many updates one makes in the time of one of the fastest other; NaN where no other learns. */
function gainOf(row: LearnRow, name: string): number {
  const own = timeOf(row, name)!
  const gains = others(row).flatMap((other) => {
    const time = timeOf(row, other)
    // What computes elsewhere is known by the clock alone: then it is the clock for both.
    return time ? [time.least === undefined ? time.clock / own.clock : time.least / own.least!] : []
  })
  return gains.length === 0 ? NaN : Math.min(...gains)
}

function countText(value: number): string {
  return Math.round(Number(value.toPrecision(3))).toLocaleString('en')
}
