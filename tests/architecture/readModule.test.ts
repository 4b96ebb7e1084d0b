import { expect, test } from 'vitest'
import { readModule } from './readModule.ts'

test.each([
  ["import { type A } from './a.ts'", []],
  ["import type { A } from './a.ts'", []],
  ["export type { A } from './a.ts'", []],
  ["import { type A, b } from './a.ts'", ['./a.ts']],
  ["import './a.css'", ['./a.css']],
  ["export { a } from './a.ts'", ['./a.ts']],
  ["const a = () => import('./a.ts')", []],
])('%s runs %j', (text, runtimeImports) => {
  expect(readModule('a.ts', text).runtimeImports).toEqual(runtimeImports)
})

test('text that is no module is refused by name', () => {
  expect(() => readModule('a.ts', 'const =')).toThrow(/^a\.ts: /)
})
