import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { convnetJs } from './engines/convnetJs.ts'
import { kernelscope, kernelscopeFresh } from './engines/kernelscope.ts'
import { naive } from './engines/naive.ts'
import { tfjsCpu } from './engines/tfjsCpu.ts'
import { measure } from './measure.ts'
import { table, type Row } from './report.ts'
import { workloads } from './workloads.ts'

// npm run bench            every workload; writes bench/RESULTS.md
// npm run bench -- W1 W5   these only; writes nothing
const engines = [kernelscope, kernelscopeFresh, naive, tfjsCpu, convnetJs]
const names = engines.map((engine) => engine.name)
const chosen = process.argv.slice(2)
const unknown = chosen.filter((id) => !workloads.some((each) => each.id === id))
if (unknown.length > 0) {
  const ids = workloads.map((each) => each.id).join(', ')
  throw new RangeError(`no workload is called ${unknown.join(', ')}: ${ids} are`)
}

const rows: Row[] = []
for (const { id, make } of workloads) {
  if (chosen.length > 0 && !chosen.includes(id)) continue
  const workload = make()
  const figures = measure(workload, engines, naive)
  rows.push({ id, label: workload.label, figures })
  console.error(`${id} ${workload.label}`)
}

const result = table(names, rows)
console.log(result)
if (chosen.length === 0) {
  const date = new Date().toISOString().slice(0, 10)
  const machine = `${availableParallelism()} shared vCPUs (${process.arch}), Node ${process.versions.node}`
  writeFileSync('bench/RESULTS.md', page(date, machine, result))
  console.error('wrote bench/RESULTS.md')
}

function page(date: string, machine: string, result: string): string {
  return `# What is fast

Written by \`npm run bench\` on ${date}; ${machine}, one thread.

Milliseconds from an input to its output, the median of 5 to 25 rounds; × is how many times as long as kernelscope takes.
Engines are warmed up, then run in turn, round after round; a round is as many runs as fill 20 ms, after as many that do
not count. Of each round counts the time by the clock or the processor time, whichever is less, so that other programs on
the machine are left out. Garbage is collected when the engines' own memory asks for it, within the time that counts.

NCHW float32, \`same\` padding and stride 1 unless said; every engine gets its input in its own layout, its weights
prepared, and must agree with the naive loops to 10⁻⁴. kernelscope is the scalar TypeScript core, through its public
functions, with its results in memory that is used again; pooling gives values alone, as in tfjs and the naive loops.
Shared machines are noisy: a ratio between 0.7 and 1.4 is a tie.

${result}
`
}
