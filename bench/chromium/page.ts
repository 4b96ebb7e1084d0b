import { naive } from '../engines/naive.ts'
import { measure } from '../measure.ts'
import { measured, type Measured } from '../results.ts'
import { wallTime } from '../stopwatch.ts'
import { workloads } from '../workloads.ts'
import { chromiumEngines, chromiumEnginesAlone } from './chromiumEngines.ts'

/** What the page offers to the script that drives it, as `bench`. */
export interface BenchPage {
  measured(workload: string): Promise<Measured>
}

const bench: BenchPage = {
  async measured(id) {
    if (!crossOriginIsolated) throw new Error('the page has no threads and a coarse clock')
    const isAlone = location.search === '?alone'
    const engines = isAlone ? await chromiumEnginesAlone() : await chromiumEngines()
    const workload = workloads.find((each) => each.id === id)!.make()
    return measured(engines, await measure(workload, engines, naive, wallTime))
  },
}

Object.assign(globalThis, { bench })
