import { expect, test } from 'vitest'
import { learnClock } from '#labs/learn/model/views.ts'
import { initialLearn, type LearnSettings } from '#labs/learn/settings.ts'

test.each<[LearnSettings['show'], string]>([
  ['filter', 'update'],
  ['compose', 'update'],
  ['bank', 'update'],
  ['read', 'update'],
  ['heart', 'example'],
  ['pair', 'size'],
])('in the view %s a step is called %s', (show, noun) => {
  expect(learnClock({ ...initialLearn, show }).noun).toBe(noun)
})
