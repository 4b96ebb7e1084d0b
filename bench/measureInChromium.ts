import type { BenchPage } from './chromium/page.ts'
import { withChromium } from './chromium/withChromium.ts'
import type { Results, Row } from './results.ts'
import type { WorkloadEntry } from './workloads.ts'

declare const bench: BenchPage

/** Measures those workloads in the page of bench/chromium, opened anew for each. */
export function measureInChromium(
  chosen: readonly WorkloadEntry[],
): Promise<Results & { readonly browser: string }> {
  return withChromium('chromium', async ({ name, inPage }) => {
    const measured = (query: string, id: string) =>
      inPage(query, (page) => page.evaluate((id) => bench.measured(id), id))
    let engines: Results['engines'] = []
    const rows: Row[] = []
    for (const { id, label } of chosen) {
      console.error(`Chromium: ${id} ${label}`)
      const together = await measured('', id)
      const alone = await measured('?alone', id)
      engines = [...together.engines, ...alone.engines]
      rows.push({ id, label, figures: [...together.figures, ...alone.figures] })
    }
    return { engines, rows, browser: name }
  })
}
