// npm run check:size: the script that each lab's first load takes, against what is promised.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const firstLoadLimit = 190 // kB of gzip: the page's own script and everything the lab loads
const ownLimit = 60 // kB of gzip: the lab's own code, without the page's and what all labs share

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
const shell = scriptsOf(entry)
const shellSize = kilobytes(shell)
const labs = Object.keys(manifest)
  .map((key) => ({ key, name: /^src\/labs\/([^/]+)\/lab\.ts$/.exec(key)?.[1] }))
  .filter(({ key, name }) => name && manifest[key].isDynamicEntry)
const loads = labs.map(({ key }) => [...scriptsOf(key)].filter((file) => !shell.has(file)))
// What more than one lab loads is fetched once for all of them.
const shared = new Set(loads.flat().filter((file, at, all) => all.indexOf(file) !== at))
const rows = labs.map(({ key, name }) => {
  const added = [...scriptsOf(key)].filter((file) => !shell.has(file))
  const own = kilobytes(added.filter((file) => !shared.has(file)))
  return { name, own, total: shellSize + kilobytes(added) }
})

console.log(line('gzip, kB', 'own', 'first load'))
console.log(line('app shell', shellSize.toFixed(1), ''))
console.log(line('shared by labs', kilobytes(shared).toFixed(1), ''))
for (const { name, own, total } of rows) console.log(line(name, own.toFixed(1), total.toFixed(1)))
console.log(line('limit', ownLimit, firstLoadLimit))

const tooLarge = [
  ...rows
    .filter(({ own }) => own > ownLimit)
    .map(({ name }) => `${name}'s own script is over ${ownLimit} kB`),
  ...[{ name: 'the app shell', total: shellSize }, ...rows]
    .filter(({ total }) => total > firstLoadLimit)
    .map(({ name }) => `the first load of ${name} is over ${firstLoadLimit} kB`),
]
for (const sentence of tooLarge) console.error(sentence)
process.exitCode = tooLarge.length > 0 ? 1 : 0

/** The script files that a chunk needs before it can run: its own and, through imports, others'. */
function scriptsOf(key, seen = new Set()) {
  const { file, imports = [] } = manifest[key]
  if (seen.has(file)) return seen
  seen.add(file)
  for (const imported of imports) scriptsOf(imported, seen)
  return seen
}

function kilobytes(files) {
  const sizes = [...files].map((file) => gzipSync(readFileSync(`dist/${file}`)).length)
  return sizes.reduce((total, size) => total + size, 0) / 1000
}

function line(name, own, total) {
  return name.padEnd(16) + String(own).padStart(10) + String(total).padStart(12)
}
