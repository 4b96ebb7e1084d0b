import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { injectedStyles, policyText } from '../../vite/contentPolicy.ts'

test('the policy lets nothing in but files of its own host', () => {
  expect(policyText([])).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
})

test('known inline styles follow the host', () => {
  expect(policyText(["'sha256-abc='"])).toContain("style-src 'self' 'sha256-abc='; img-src")
})

test.each<[code: string, styles: string[]]>([
  ['const a = 1', []],
  ["const s = createElement('style'); s.textContent = `\n a {}\n `.trim()", ['a {}']],
  [
    "const $x = 'data-x'; const s = createElement('style'); s.textContent = `[${$x}] {}`.trim()",
    ['[data-x] {}'],
  ],
])('the styles of %j are %j', (code, styles) => {
  expect(injectedStyles(code)).toEqual(styles)
})

test.each([
  [
    "const s = createElement('style'); s.innerText = text",
    /makes 1 inline styles, 0 could be read/,
  ],
  ["const s = createElement('style'); s.textContent = `${name}`.trim()", /uses name, which is not/],
])('%j stops the build', (code, message) => {
  expect(() => injectedStyles(code)).toThrow(message)
})

test('the styles of the installed react-aria can be read', () => {
  const root = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'))
  const files = ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs']
  const texts = files.flatMap((file) =>
    injectedStyles(readFileSync(join(root, 'dist/private', file), 'utf8')),
  )
  expect(texts).toEqual([
    expect.stringMatching(/^@layer \{\s+\[data-react-aria-pressable\]/),
    expect.stringMatching(/^@layer \{\s+\* \{\s+overscroll-behavior/),
  ])
})
