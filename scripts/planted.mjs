// npm run test:planted: plants one fault after the other and tells which tests see it. Options:
//   --only TEXT   the faults with this in their name; may be said several times
//   --unit        without the browser
//   --browser     in the browser alone
//   --together    faults of the same unit tests are planted together first: quicker where few are caught
//   --all-unit    every unit test, not only those that are named
//   --types       only checks that every fault has its place and that the types hold with all of them
//   --record NAME writes the result into a column of tests/planted/README.md
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { faults } from '../tests/planted/faults.mjs'
import { failingBrowser, failingUnit, passesUnit } from './failingTests.mjs'
import { placeOf, plantFaults, takeBack } from './plantFaults.mjs'
import { recordPlanted } from './recordPlanted.mjs'
import { runTool } from './run.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    unit: { type: 'boolean' },
    browser: { type: 'boolean' },
    together: { type: 'boolean' },
    'all-unit': { type: 'boolean' },
    types: { type: 'boolean' },
    record: { type: 'string' },
  },
})

/** How to ask: the first test that fails, and whether one that failed passes on the files as they are. */
const unit = {
  by: 'unit',
  async failing({ tests }) {
    for (const args of options['all-unit'] ? [['tests/']] : tests.unit) {
      const failing = await failingUnit(args)
      if (failing) return failing
    }
    return undefined
  },
  passes: passesUnit,
}
const browser = {
  by: 'browser',
  async failing({ tests }) {
    const [title] = await failingBrowser(tests.browser)
    return title && { title, specs: tests.browser }
  },
  passes: async ({ title, specs }) => (await failingBrowser(specs, title)).length === 0,
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130))
process.on('exit', takeBack)
await main()

async function main() {
  const isDirty = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }) !== ''
  if (isDirty) {
    console.error(
      'The working tree has changes: commit them, so that a fault is never taken for one.',
    )
    process.exitCode = 1
    return
  }
  const { only = [''] } = options
  const chosen = faults.filter(({ name }) => only.some((text) => name.includes(text)))
  const lost = chosen.map(placeOf).filter(({ problem }) => problem)
  for (const { fault, problem } of lost)
    console.error(`Cannot be planted: ${fault.name}: ${problem}`)
  const planted = chosen.filter((fault) => !lost.some((place) => place.fault === fault))
  if (options.types) {
    plantFaults(planted)
    console.log((await runTool('typescript', ['-b'])) === 0 ? 'The types hold.' : 'They do not.')
    return
  }
  const rows = planted.map((fault) => ({ fault, by: 'not caught', seconds: 0 }))
  if (!options.browser) await askUnit(rows)
  if (!options.unit) await askBrowser(rows)
  console.log('')
  for (const row of rows) console.log(lineOf(row))
  const missed = options.unit ? 'by no unit test' : 'not caught'
  if (options.record) await recordPlanted(options.record, rows, missed)
  const caught = rows.filter(({ by }) => by !== 'not caught').length
  if (lost.length > 0) console.log(`\n${lost.length} could not be planted`)
  console.log(`\n${caught} caught, ${rows.length - caught} not caught`)
}

async function askUnit(rows) {
  const isDrawing = ({ file }) => /\/paint|\.tsx$/.test(file)
  const keyOf = ({ fault }) =>
    options.together ? `${isDrawing(fault)} ${fault.tests.unit.join()}` : fault.name
  for (const group of groupsOf(rows, keyOf)) await part(group, unit)
}

async function askBrowser(rows) {
  const open = rows.filter(({ by, fault }) => by === 'not caught' && fault.tests.browser.length > 0)
  for (const group of groupsOf(open, ({ fault }) => fault.tests.browser.join()))
    await part(group, browser)
}

/**
 * Plants faults of the same tests together, and in two halves where one of the tests fails: a run in which all pass is of
 * faults that none sees. A fault that is alone is caught by a test that passes without it.
 */
async function part(group, kind) {
  const [row] = group
  const begun = Date.now()
  plantFaults(group.map(({ fault }) => fault))
  const failing = await kind.failing(row.fault)
  takeBack()
  const isAlone = group.length === 1
  if (isAlone && failing && (await kind.passes(failing)))
    Object.assign(row, { by: kind.by, title: failing.title })
  else if (isAlone && failing) console.log(`Fails without the fault as well: ${failing.title}`)
  const seconds = (Date.now() - begun) / 1000
  for (const each of group) each.seconds += seconds / group.length
  if (isAlone || !failing) {
    for (const each of group) console.log(`${kind.by.padEnd(8)} ${lineOf(each)}`)
    return
  }
  const half = Math.ceil(group.length / 2)
  await part(group.slice(0, half), kind)
  await part(group.slice(half), kind)
}

function groupsOf(rows, keyOf) {
  const groups = new Map()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups.values()
}

function lineOf({ fault, by, title = '', seconds }) {
  return `${by.padEnd(11)}${seconds.toFixed(0).padStart(4)} s  ${fault.name}${title && `  (${title})`}`
}
