import { expect, test } from 'vitest'
import { countBrowser, countExit, countUnit } from '../../scripts/countTests.mjs'

const unit = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
}
const browser = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 2 }, errors: [] }

test('a command is one test', () => {
  expect(countExit(0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
  expect(countExit(2)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('unit tests: what passed, failed and was skipped', () => {
  expect(countUnit(0, unit)).toEqual({ passed: 5, failed: 0, skipped: 1 })
  expect(countUnit(1, { ...unit, numFailedTests: 2 })).toMatchObject({ passed: 5, failed: 2 })
})

test('unit tests: a file that could not be loaded is a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  expect(countUnit(1, { ...unit, testResults })).toMatchObject({ passed: 5, failed: 1 })
})

test('browser tests: one that passed only when it was tried again has failed', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 0 }
  expect(countBrowser(0, { ...browser, stats })).toEqual({ passed: 3, failed: 1, skipped: 0 })
})

test('browser tests: a server that did not start is a failure', () => {
  expect(countBrowser(1, { ...browser, errors: [{}] })).toMatchObject({ failed: 1 })
})

test.each([
  ['unit', countUnit(1, unit)],
  ['browser', countBrowser(1, browser)],
  ['unit, no report', countUnit(0, undefined)],
  ['browser, no report', countBrowser(0, undefined)],
])('%s: a fault that no test shows is a failure', (_name, counts) => {
  expect(counts.failed).toBe(1)
})
