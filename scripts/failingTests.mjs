import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { freePort } from './freePort.mjs'
import { runTool } from './run.mjs'

const folder = 'test-results/planted'
/** Rules for every page, whatever is drawn on it, and long: they are left out. */
const notOfDrawing = 'violation|at random|random input'

/** The first test that fails in a run of Vitest, as { title, file }; undefined when all pass. */
export async function failingUnit(args) {
  const paths = args.filter((arg) => !arg.startsWith('tests/') || existsSync(arg))
  if (!paths.some((path) => path.startsWith('tests/'))) return undefined
  const file = reportFile('unit.json')
  const code = await runTool(
    'vitest',
    ['run', ...paths, '--bail=1', '--silent', '--reporter=json', `--outputFile=${file}`],
    { minutes: 20 },
  )
  if (code === 0) return undefined
  const { testResults = [] } = read(file)
  for (const { name, assertionResults } of testResults)
    for (const { status, fullName } of assertionResults)
      if (status === 'failed') return { title: fullName, file: relative('.', name) }
  const broken = testResults.find(({ status }) => status === 'failed')
  return { title: `does not run, exit code ${code}`, file: broken && relative('.', broken.name) }
}

/** Whether a test that failed passes on the files as they are now. */
export async function passesUnit({ title, file }) {
  if (!file) return false
  const again = await failingUnit([file, '-t', title.replaceAll(/[^\p{L}\p{N} ]/gu, '.')])
  return again === undefined
}

/** The titles of the browser tests that fail on a new build, of those whose title matches; none when all pass. */
export async function failingBrowser(specs, title) {
  const built = await runTool('vite', ['build', '--logLevel', 'error'])
  if (built !== 0) return ['does not build']
  const file = reportFile('browser.json')
  const chosen = title
    ? ['-g', title.replaceAll(/[^\p{L}\p{N} ]/gu, '.')]
    : ['--grep-invert', notOfDrawing]
  const port = process.env.KERNELSCOPE_PORT ?? String(await freePort())
  const code = await runTool(
    '@playwright/test',
    [
      'test',
      '-c',
      'tests/e2e',
      '--project=desktop',
      '--workers=1',
      '--reporter=json',
      ...chosen,
      ...specs.map((spec) => `/${spec.replaceAll('.', String.raw`\.`)}`),
    ],
    { minutes: 30, env: { PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(file), KERNELSCOPE_PORT: port } },
  )
  if (code === 0) return []
  const titles = (read(file).suites ?? []).flatMap(failedIn)
  return titles.length > 0 ? titles : [`does not run, exit code ${code}`]
}

function failedIn({ specs = [], suites = [] }) {
  return [
    ...specs.filter(({ ok }) => !ok).map(({ title }) => title),
    ...suites.flatMap((suite) => failedIn(suite)),
  ]
}

function reportFile(name) {
  mkdirSync(folder, { recursive: true })
  const file = `${folder}/${name}`
  rmSync(file, { force: true })
  return file
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
