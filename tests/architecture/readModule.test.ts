import { expect, test } from 'vitest'
import { readModule } from './readModule.ts'

test.each([
  "import { type A } from './a.ts'",
  "import type { A } from './a.ts'",
  "export type { A } from './a.ts'",
  "import './a.ts'",
  "export { a } from './a.ts'",
  "const a = () => import('./a.ts')",
])('%s imports a file, be it for a type', (text) => {
  expect(readModule('a.ts', text).imports).toEqual(['./a.ts'])
})

test('text that is no module is refused by name', () => {
  expect(() => readModule('a.ts', 'const =')).toThrow(/^a\.ts: /)
})
