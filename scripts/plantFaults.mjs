import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Files with a fault in them, as they were before. */
const before = new Map()

/** Writes faults into their files; throws when one of them has no place there. */
export function plantFaults(faults) {
  const places = faults.map((fault) => placeOf(fault))
  for (const { fault, problem } of places) if (problem) throw new Error(`${fault.name}: ${problem}`)
  for (const { fault, file } of places) {
    const text = readFileSync(file, 'utf8')
    if (!before.has(file)) before.set(file, text)
    writeFileSync(
      file,
      text.replace(fault.find, () => fault.replace),
    )
  }
}

/** Every file as it was. */
export function takeBack() {
  for (const [file, text] of before) writeFileSync(file, text)
  before.clear()
}

/** The file that a fault is planted in, or why there is none: a file that has moved is found by its name. */
export function placeOf(fault) {
  const [src, folder, ...rest] = fault.file.split('/')
  const within = folder === 'labs' ? join(src, folder, rest[0]) : join(src, folder)
  const name = basename(fault.file)
  const files = filesUnder(within)
  const named = files.filter((file) => basename(file) === name)
  const having = (list) => list.filter((file) => countIn(file, fault.find) > 0)
  const found = having(named).length > 0 ? having(named) : having(files)
  const [file] = found
  if (!file) return { fault, problem: `"${fault.find}" is nowhere in ${within}` }
  const count = found.reduce((sum, each) => sum + countIn(each, fault.find), 0)
  if (count > 1) return { fault, problem: `"${fault.find}" is ${count} times in ${found}` }
  return { fault, file }
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function countIn(file, text) {
  return readFileSync(file, 'utf8').split(text).length - 1
}
