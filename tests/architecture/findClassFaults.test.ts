import { expect, test } from 'vitest'
import { findClassFaults } from './findClassFaults.ts'

const part = (text: string) => `import styles from './Part.module.css'\nexport const Part = ${text}`

test.each<[name: string, component: string, sheet: string]>([
  ['a class', 'styles.box', '.box { color: red; }'],
  ['a class in a rule about others', 'styles.box', '@media print { .box b > i { inset: 0.5em } }'],
  ['a computed name', 'styles[name]', '.box, .line { color: red; }'],
])('%s that is there is in order', (_name, component, sheet) => {
  const files = new Map([
    ['ui/Part.tsx', part(component)],
    ['ui/Part.module.css', sheet],
  ])
  expect(findClassFaults(files)).toEqual([])
})

test('a class that is not there, and one that nothing takes, are found', () => {
  const files = new Map([
    ['ui/Part.tsx', part('styles.row')],
    ['ui/Part.module.css', '.box { margin: 0.5em; } /* .row */'],
  ])
  expect(findClassFaults(files)).toEqual([
    'ui/Part.tsx: ui/Part.module.css has no .row',
    'ui/Part.module.css: nothing takes .box',
  ])
})
