// npm test: installs what is missing, then runs every check to its end; the last line is the sum.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireNode } from './requireNode.mjs'

const unitReport = 'test-results/unit.json'
const browserReport = 'test-results/browser.json'

requireNode()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
test().catch((error) => {
  console.error(error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
})

async function test() {
  const { installPackages } = await import('./installPackages.mjs')
  await installPackages()
  const { installBrowser } = await import('./installBrowser.mjs')
  await installBrowser()
  const { run, runTool } = await import('./run.mjs')
  const { countBrowser, countExit, countUnit } = await import('./countTests.mjs')
  const { freePort } = await import('./freePort.mjs')
  for (const folder of ['dist', 'test-results']) rmSync(folder, { recursive: true, force: true })
  mkdirSync('test-results', { recursive: true })

  const unitArguments = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ]
  const browserEnv = {
    PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(browserReport),
    KERNELSCOPE_PORT: String(await freePort()),
  }
  const checks = [
    { name: 'lint', start: (say) => runTool('oxlint', ['--type-aware'], { say }) },
    { name: 'unused code', start: (say) => runTool('knip', [], { say }) },
    {
      name: 'format',
      start: (say) => runTool('prettier', ['--check', '.', '--log-level', 'warn'], { say }),
    },
    { name: 'types', start: (say) => runTool('typescript', ['-b'], { say }) },
    { name: 'build', start: (say) => runTool('vite', ['build', '--logLevel', 'warn'], { say }) },
  ].map((check) => ({ ...check, count: countExit }))
  const stages = [
    {
      name: 'size',
      start: () => onBuild(() => run(process.execPath, ['scripts/check-size.mjs'])),
      count: countExit,
    },
    {
      name: 'unit and component',
      start: () => runTool('vitest', unitArguments),
      count: (code) => countUnit(code, readReport(unitReport)),
    },
    {
      name: 'browser',
      start: () =>
        onBuild(() =>
          runTool('@playwright/test', ['test', '-c', 'tests/e2e', '--reporter=list,json'], {
            env: browserEnv,
            minutes: 45, // a busy machine is no fault
          }),
        ),
      count: (code) => countBrowser(code, readReport(browserReport)),
    },
  ]

  const rows = await inTwoLanes(checks)
  for (const stage of stages) {
    console.log(heading(stage))
    rows.push(await rowOf(stage))
  }
  printTable(rows)
  const passed = sum(rows.map((row) => row.passed))
  const failed = sum(rows.map((row) => row.failed))
  process.exitCode = failed > 0 ? 1 : 0
  console.log(`${passed} passed, ${failed} failed`)
}

/** The rows of checks that ask nothing of each other, two of them at a time; what each writes stays together. */
async function inTwoLanes(checks) {
  const rows = []
  const waiting = checks.entries()
  const lane = async () => {
    for (const [at, check] of waiting)
      rows[at] = await rowOf(check, (text) => console.log(`${heading(check)}\n${text.trim()}`))
  }
  await Promise.all([lane(), lane()])
  return rows
}

async function rowOf({ name, start, count }, say) {
  const begun = Date.now()
  const code = await start(say)
  return { name, ...count(code), seconds: (Date.now() - begun) / 1000 }
}

function heading({ name }) {
  return `\n── ${name}`
}

/** The exit code of a stage that looks at the built page; 1 when there is none. */
function onBuild(start) {
  if (existsSync('dist/index.html')) return start()
  console.error('Not run: there is no built page.')
  return 1
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function printTable(rows) {
  const line = (...cells) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(20) : String(cell).padStart(10))).join('')
  console.log(`\n${line('stage', 'passed', 'failed', 'skipped', 'seconds')}`)
  for (const { name, passed, failed, skipped, seconds } of rows) {
    console.log(line(name, passed, failed, skipped, seconds.toFixed(1)))
  }
  console.log('')
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
