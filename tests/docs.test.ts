import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../', import.meta.url)
const pages = ['.', 'docs', 'src', 'bench', 'public']
  .flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: folder !== '.', encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  )
  .filter((file) => file.endsWith('.md'))

test.each(pages)('every link of %s leads to a file', (page) => {
  const text = readFileSync(new URL(page, root), 'utf8')
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? '')
  const files = links.filter((link) => !/^[a-z]+:/.test(link))
  expect(files.filter((file) => !existsSync(new URL(file, new URL(page, root))))).toEqual([])
})

test('every npm command that the documents name is a script', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = pages.flatMap((page) =>
    [...readFileSync(new URL(page, root), 'utf8').matchAll(/npm run ([\w:-]+)/g)].map(
      (match) => match[1] ?? '',
    ),
  )
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})
