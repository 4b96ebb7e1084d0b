import { expect, test } from 'vitest'
import { findCycle } from './findCycle.ts'

test.each<[graph: Record<string, string[]>, cycle: string | undefined]>([
  [{ a: ['b', 'c'], b: ['c'], c: [] }, undefined],
  [{ a: ['b'], b: ['a'] }, 'a -> b -> a'],
  [{ a: ['b'], b: ['c'], c: ['b'] }, 'b -> c -> b'],
  [{ a: ['a'] }, 'a -> a'],
])('%j -> %s', (graph, cycle) => {
  expect(findCycle(new Map(Object.entries(graph)))).toBe(cycle)
})
