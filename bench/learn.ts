import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { learnTasks } from './learn/learnTasks.ts'
import { learnPage } from './learnPage.ts'
import { learnTables } from './learnReport.ts'
import { measureLearning } from './measureLearning.ts'
import { pairInApp } from './pairInApp.ts'

// npm run bench:learn             what the Learn lab does, beside TensorFlow.js; writes bench/LEARN.md
// npm run bench:learn -- kernel   tasks with that in their names (or pair, the pictures alone); writes nothing
const given = process.argv[2]
const chosen = learnTasks.filter((name) => given === undefined || name.includes(given))
const isPairChosen = given === undefined || given === 'pair'
if (chosen.length === 0 && !isPairChosen)
  throw new RangeError(`what is ${given}? pair and parts of ${learnTasks.join(', ')} are known`)

const learned = chosen.length > 0 ? await measureLearning(chosen) : undefined
if (isPairChosen) console.error('Chromium: the pair of pictures, in the built app')
const pair = isPairChosen ? await pairInApp(5) : []
const tables = learnTables({ rows: learned?.rows ?? [], pair })
console.log(tables)
if (learned) console.error(learned.webgl)
if (given === undefined && learned) {
  const date = new Date().toISOString().slice(0, 10)
  const machine = `${availableParallelism()} shared vCPUs (${process.arch}), ${learned.versions}`
  writeFileSync('bench/LEARN.md', learnPage(date, machine, learned.webgl, tables))
  console.error('wrote bench/LEARN.md')
}
