import { expect, test } from 'vitest'
import { findFaults, type FolderRules } from './findFaults.ts'

const rules: FolderRules = {
  core: [[], /^$/],
  draw: [['core'], /^d3$/],
  labs: [['core', 'draw'], /^react$/],
  main: [['app'], /^react$/],
}

test.each<[file: string, text: string]>([
  ['core/pair.ts', `import { a } from './a.ts'; export const pair = a`],
  ['core/tensor.ts', 'export interface Tensor {}'],
  ['core/shapes.ts', 'export function disk() {}; export function stripe() {}'],
  ['core/keyText.ts', 'export function chordText() {}'],
  ['core/kernels/direct.ts', `import '#core/tensor.ts'; export const direct = 1`],
  ['draw/ramp.ts', `import { scaleLinear } from 'd3'; export const ramp = scaleLinear`],
  ['draw/note.ts', `// import '../x.ts'\nexport const note = "import '#app/App.tsx'"`],
  ['draw/note.css', '@import "./tokens.css"; a { fill: url(#hatch) }'],
  ['labs/catalog.ts', `export const catalog = () => import('./slide/lab.ts')`],
  ['labs/slide/model/scene.ts', `// of the window.\nexport const scene = 1`],
  ['labs/slide/lab.ts', `import '#labs/lab.ts'; import './plan.ts'; export const lab = 1`],
  ['main.tsx', `import { App } from '#app/App.tsx'`],
])('%s is in order', (file, text) => {
  expect(findFaults(file, text, rules)).toEqual([])
})

test.each<[fault: string, file: string, text: string]>([
  ['imports #draw from core', 'core/a.ts', `import '#draw/ramp.ts'; export const a = 1`],
  [
    'a type from the wrong folder',
    'core/a.ts',
    `import type { R } from '#draw/r.ts'; export type A = R`,
  ],
  ['a re-export from the wrong folder', 'core/a.ts', `export { a } from '#draw/a.ts'`],
  ['a dynamic import', 'core/a.ts', `export const a = () => import('#draw/a.ts')`],
  ['a computed import', 'core/a.ts', 'export const a = (b: string) => import(b)'],
  ['an import type', 'core/a.ts', `export type A = import('#draw/a.ts').A`],
  ['new URL', 'core/a.ts', `export const a = new URL('#draw/a.wasm', import.meta.url)`],
  ['a glob', 'core/a.ts', `export const a = import.meta.glob('../draw/*.ts')`],
  ['a list of globs', 'core/a.ts', `export const a = import.meta.glob(['./*.ts', '../draw/*.ts'])`],
  ['a css import', 'core/a.ts', `import '#ui/a.css'; export const a = 1`],
  ['an import in css', 'draw/a.css', '@import "../ui/tokens.css";'],
  ['a url in css', 'draw/a.css', 'a { background: url("some-package/a.png") }'],
  ['a way up', 'core/kernels/a.ts', `import '../tensor.ts'; export const a = 1`],
  ['a package', 'core/a.ts', `import 'd3'; export const a = 1`],
  ['another lab', 'labs/slide/a.ts', `import '#labs/photo/b.ts'; export const a = 1`],
  ['a lab from beside the labs', 'labs/a.ts', `import './photo/b.ts'; export const a = 1`],
  ['a folder without a rule', 'misc/a.ts', `import '#core/b.ts'; export const a = 1`],
  ['a default export', 'core/a.ts', 'export const a = 1; export default a'],
  ['an export of everything', 'core/a.ts', `export * from './b.ts'; export const a = 1`],
  ['an index file', 'core/index.ts', 'export const index = 1'],
  ['a file named after nothing in it', 'core/pair.ts', 'export const clamp = 1'],
  ['a file named utils', 'core/utils.ts', 'export const utils = 1'],
  ['a model that draws', 'labs/slide/model/a.ts', `import 'react'; export const a = 1`],
  ['a model that asks the page', 'labs/slide/model/a.ts', `export const a = document.title`],
  [
    'a model that knows its view',
    'labs/slide/model/a.ts',
    `import { b } from '#labs/slide/view/b.ts'; export const a = b`,
  ],
  [
    'a value that all instances share',
    'labs/slide/view/a.ts',
    'let last = 1; export const a = last',
  ],
  ['a map that all instances share', 'labs/slide/view/a.ts', 'export const a = new Map()'],
  ['a long file', 'core/a.ts', `export const a = 1${'\n'.repeat(260)}export const b = 2`],
])('%s is found', (_fault, file, text) => {
  expect(findFaults(file, text, rules)).toHaveLength(1)
})
