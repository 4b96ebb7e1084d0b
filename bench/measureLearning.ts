import { withChromium } from './chromium/withChromium.ts'
import type { LearnTaskName } from './learn/learnTasks.ts'
import type { LearnPage } from './learn/page.ts'
import type { LearnRow } from './learnReport.ts'
import { webglBackend } from './webglBackend.ts'
import { webglText } from './webglText.ts'

declare const learnBench: LearnPage

/** What those tasks take in Chromium, each in a page of its own. */
export function measureLearning(tasks: readonly LearnTaskName[]): Promise<{
  readonly rows: readonly LearnRow[]
  /** Browser and TensorFlow.js with their versions. */
  readonly versions: string
  /** What draws WebGL. */
  readonly webgl: string
}> {
  const backend = webglBackend()
  return withChromium(
    'learn',
    async ({ name, inPage }) => {
      const rows: LearnRow[] = []
      const { tfjs, renderer } = await inPage('', (page) => page.evaluate(() => learnBench.about()))
      for (const label of tasks) {
        console.error(`Chromium: ${label}`)
        const measured = await inPage('', async (page) => {
          const session = await page.context().newCDPSession(page)
          await session.send('Performance.enable')
          await page.exposeFunction('processorTime', async () => {
            const { metrics } = await session.send('Performance.getMetrics')
            return 1000 * metrics.find((metric) => metric.name === 'ThreadTime')!.value
          })
          if ('path' in backend) await page.addScriptTag(backend)
          return await page.evaluate((task) => learnBench.measured(task), label)
        })
        rows.push({ label, ...measured })
      }
      return {
        rows,
        versions: `${name}, headless, TensorFlow.js ${tfjs}`,
        webgl: webglText(backend, renderer),
      }
    },
    // Without a graphics card WebGL is drawn by software, which Chromium has to be asked for.
    ['--enable-unsafe-swiftshader'],
  )
}
