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
  const stages = [
    { name: 'types', start: () => runTool('typescript', ['-b']), count: countExit },
    { name: 'lint', start: () => runTool('oxlint', ['--type-aware']), count: countExit },
    {
      name: 'format',
      start: () => runTool('prettier', ['--check', '.', '--log-level', 'warn']),
      count: countExit,
    },
    { name: 'unused code', start: () => runTool('knip', []), count: countExit },
    {
      name: 'unit and component',
      start: () => runTool('vitest', unitArguments),
      count: (code) => countUnit(code, readReport(unitReport)),
    },
    {
      name: 'build',
      start: () => runTool('vite', ['build', '--logLevel', 'warn']),
      count: countExit,
    },
    {
      name: 'size',
      start: () => onBuild(() => run(process.execPath, ['scripts/check-size.mjs'])),
      count: countExit,
    },
    {
      name: 'browser',
      start: () =>
        onBuild(() =>
          runTool('@playwright/test', ['test', '-c', 'tests/e2e', '--reporter=list,json'], {
            env: browserEnv,
            minutes: 45, // every lab adds a minute or two, and a busy machine is no fault
          }),
        ),
      count: (code) => countBrowser(code, readReport(browserReport)),
    },
  ]

  const rows = []
  for (const { name, start, count } of stages) {
    console.log(`\n── ${name}`)
    const begun = Date.now()
    const code = await start()
    rows.push({ name, ...count(code), seconds: (Date.now() - begun) / 1000 })
  }
  printTable(rows)
  const passed = sum(rows.map((row) => row.passed))
  const failed = sum(rows.map((row) => row.failed))
  process.exitCode = failed > 0 ? 1 : 0
  console.log(`${passed} passed, ${failed} failed`)
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
