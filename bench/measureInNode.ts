import { execFileSync } from 'node:child_process'
import type { Engine } from './engines/engine.ts'
import { naive } from './engines/naive.ts'
import { measure } from './measure.ts'
import { nodeEngines, nodeEnginesAlone } from './nodeEngines.ts'
import { processTime } from './processTime.ts'
import { measured, type Measured, type Results, type Row } from './results.ts'
import type { WorkloadEntry } from './workloads.ts'

/** Measures those workloads in this process, and what does not leave others in peace in one of its own. */
export async function measureInNode(chosen: readonly WorkloadEntry[]): Promise<Results> {
  const ours = await nodeEngines()
  let engines: Results['engines'] = []
  const rows: Row[] = []
  for (const workload of chosen) {
    const { id, label } = workload
    console.error(`Node: ${id} ${label}`)
    const together = await run(workload, ours)
    const alone = inOwnProcess(id)
    engines = [...together.engines, ...alone.engines]
    rows.push({ id, label, figures: [...together.figures, ...alone.figures] })
  }
  return { engines, rows }
}

/** What the process of its own does: measures, and prints what came out. */
export async function measureAlone(workload: WorkloadEntry): Promise<void> {
  console.log(JSON.stringify(await run(workload, nodeEnginesAlone())))
}

async function run({ make }: WorkloadEntry, engines: readonly Engine[]): Promise<Measured> {
  return measured(engines, await measure(make(), engines, naive, processTime))
}

function inOwnProcess(id: string): Measured {
  const printed = execFileSync(process.execPath, [process.argv[1]!, '--alone', id], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return JSON.parse(printed.trim().split('\n').at(-1)!) as Measured
}
