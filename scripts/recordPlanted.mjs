import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { runTool } from './run.mjs'

const file = 'tests/planted/README.md'
const columns = ['before', 'after']

/** Writes by which tests faults were caught into a column of the table in tests/planted/README.md, else `missed`. */
export async function recordPlanted(column, rows, missed) {
  if (!columns.includes(column)) throw new RangeError(`${column}: ${columns.join(' or ')} would do`)
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const table = tableOf(text)
  for (const { fault, by, title } of rows) {
    const cell = title ? `${by}: ${title.replaceAll('|', '/')}` : missed
    table.set(fault.name, { ...table.get(fault.name), [column]: cell })
  }
  const head = `| fault | ${columns.join(' | ')} |\n| --- | ${columns.map(() => '---').join(' | ')} |`
  const lines = Array.from(
    table,
    ([name, cells]) => `| ${name} | ${columns.map((each) => cells[each] ?? '').join(' | ')} |`,
  )
  const [intro] = text.split(/^\| /m)
  writeFileSync(file, `${intro}${head}\n${lines.join('\n')}\n`)
  await runTool('prettier', ['--write', file, '--log-level', 'warn'])
}

function tableOf(text) {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(1, -1).split('|'))
    .map((cells) => cells.map((cell) => cell.trim()))
    .slice(2)
  return new Map(rows.map(([name, before, after]) => [name, { before, after }]))
}
