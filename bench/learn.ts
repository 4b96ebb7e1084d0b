import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { withChromium } from './chromium/withChromium.ts'
import { learnPage } from './learnPage.ts'
import { learnTasks } from './learn/learnTasks.ts'
import type { LearnPage } from './learn/page.ts'
import { learnTables, type LearnRow } from './learnReport.ts'
import { pairInApp } from './pairInApp.ts'
import { webglBackend } from './webglBackend.ts'

// npm run bench:learn             what the Learn lab does, beside TensorFlow.js; writes bench/LEARN.md
// npm run bench:learn -- kernel   tasks with that in their names (or pair, the pictures alone); writes nothing
declare const learnBench: LearnPage

const given = process.argv[2]
const chosen = learnTasks.filter((name) => given === undefined || name.includes(given))
const isPairChosen = given === undefined || given === 'pair'
if (chosen.length === 0 && !isPairChosen)
  throw new RangeError(`what is ${given}? pair and parts of ${learnTasks.join(', ')} are known`)

// Without a graphics card WebGL is drawn by software, which Chromium has to be asked for.
const flags = ['--enable-unsafe-swiftshader']
const webgl = webglBackend()
const [rows, browser, renderer] = await withChromium(
  'learn',
  async ({ name, inPage }) => {
    const measured: LearnRow[] = []
    let drawn: string | undefined
    for (const label of chosen) {
      console.error(`Chromium: ${label}`)
      const figures = await inPage('', async (page) => {
        if ('path' in webgl) await page.addScriptTag(webgl)
        drawn = await page.evaluate(() => learnBench.renderer())
        return await page.evaluate((task) => learnBench.measured(task), label)
      })
      measured.push({ label, ...figures })
    }
    return [measured, name, drawn] as const
  },
  flags,
)
if (isPairChosen) console.error('Chromium: the pair of pictures, in the built app')
const tables = learnTables({ rows, pair: isPairChosen ? await pairInApp(3) : [] })
console.log(tables)
const drawn =
  'problem' in webgl
    ? webgl.problem
    : renderer === undefined
      ? 'there is no WebGL here'
      : `WebGL is drawn by ${renderer}${/swiftshader/i.test(renderer) ? ', which is software: on a graphics card it would be faster' : ''}`
console.error(drawn)
if (given === undefined) {
  const date = new Date().toISOString().slice(0, 10)
  const machine = `${availableParallelism()} shared vCPUs (${process.arch}), ${browser}`
  writeFileSync('bench/LEARN.md', learnPage(date, machine, drawn, tables))
  console.error('wrote bench/LEARN.md')
}
