import { expect, test } from 'vitest'
import { nodeIsRecent } from '../../scripts/requireNode.mjs'

test.each([
  ['18.20.8', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.3', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.1.0', true],
])('Node %s -> %s', (version, isRecent) => {
  expect(nodeIsRecent(version)).toBe(isRecent)
})
