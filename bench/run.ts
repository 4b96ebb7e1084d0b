import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { measureInChromium } from './measureInChromium.ts'
import { measureAlone, measureInNode } from './measureInNode.ts'
import { resultsPage, tables, type Runs } from './resultsPage.ts'
import { workloads } from './workloads.ts'

// npm run bench                     every workload, in Node and in Chromium; writes bench/RESULTS.md
// npm run bench -- W1 W5            these only; writes nothing
// npm run bench -- --chromium       there only (or --node); writes nothing
const given = process.argv.slice(2)
if (given[0] === '--alone') {
  await measureAlone(workloads.find(({ id }) => id === given[1])!)
  process.exit()
}
const places = given.filter((each) => each.startsWith('--'))
const ids = given.filter((each) => !each.startsWith('--'))
const unknown = [
  ...places.filter((each) => each !== '--node' && each !== '--chromium'),
  ...ids.filter((id) => !workloads.some((each) => each.id === id)),
]
if (unknown.length > 0) {
  const known = workloads.map((each) => each.id).join(', ')
  throw new RangeError(`what is ${unknown.join(', ')}? --node, --chromium, ${known} are known`)
}

const chosen = workloads.filter(({ id }) => ids.length === 0 || ids.includes(id))
const isIn = (place: string) => places.length === 0 || places.includes(place)
const runs: Runs = {
  node: isIn('--node') ? await measureInNode(chosen) : undefined,
  chromium: isIn('--chromium') ? await measureInChromium(chosen) : undefined,
}
console.log(tables(runs))
if (given.length === 0) {
  const date = new Date().toISOString().slice(0, 10)
  const machine = `${availableParallelism()} shared vCPUs (${process.arch}), Node ${process.versions.node}`
  writeFileSync('bench/RESULTS.md', resultsPage(date, machine, runs))
  console.error('wrote bench/RESULTS.md')
}
process.exit() // threads of the libraries would go on
