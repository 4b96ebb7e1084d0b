import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { learn } from '#labs/learn/learn.ts'
import { divergence } from '#labs/learn/model/filter/divergence.ts'
import { filterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import { type LearnLayer, learnClock } from '#labs/learn/model/views.ts'
import { initialLearn, type LearnSettings } from '#labs/learn/settings.ts'
import { createInstance } from '#parts/lab/labInstance.ts'
import { spokenStep } from '#state/stepText.ts'
import { builtInPicture } from './builtInPicture.ts'

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

test('a step is numbered by what has been done, a size by its name', () => {
  const updates = learnClock({ ...initialLearn, show: 'filter' })
  expect([spokenStep(0, updates), spokenStep(13, updates)]).toEqual([
    'update 0 of 300',
    'update 13 of 300',
  ])
  const examples = learnClock({ ...initialLearn, show: 'heart' })
  expect(spokenStep(192, examples)).toBe('example 192 of 512')
  expect(spokenStep(6, learnClock({ ...initialLearn, show: 'pair' }))).toBe('size 15×15')
})

describe('a descent that diverges ends the clock', () => {
  beforeAll(() => void vi.stubGlobal('fetch', () => new Promise<Response>(() => {})))
  afterAll(() => void vi.unstubAllGlobals())

  const opened = (patch: Partial<LearnSettings>) => {
    const lab = createInstance(learn)
    const end = lab.open()
    lab.session.change({ picture: { kind: 'built-in', id: 'disk' }, ...patch })
    return { ...lab, ...lab.session, end }
  }
  const pathOf = (layer: LearnLayer) => {
    if (layer.show !== 'filter') throw new Error('not that view')
    return layer.path
  }

  test('playing stops at its last update, and begins anew from the first', () => {
    const { playback, clock, layer } = opened({ rate: 1.5 })
    const { updates, hasDiverged } = pathOf(layer())
    expect(hasDiverged).toBe(true)
    expect(updates).toBeLessThan(40)
    expect(clock().count).toBe(updates + 1)
    playback.play()
    for (let frame = 0; frame < 200; frame++) playback.tick(0.05)
    expect(playback.getState()).toMatchObject({ step: updates, playing: false })
    playback.play()
    expect(playback.getState()).toMatchObject({ step: 0, playing: true })
  })

  test('a step beyond comes back to it; a rate that does not diverge has all its updates again', () => {
    const { playback, change, clock, layer, undo, writeLink } = opened({ updates: 200 })
    playback.last()
    change({ rate: 1.5 })
    const { updates } = pathOf(layer())
    expect(playback.getState().step).toBe(updates)
    change({ rate: 0.9 })
    expect(clock().count).toBe(201)
    undo()
    expect(clock().count).toBe(updates + 1)
    expect(writeLink()).toContain(`step=${updates + 1}`)
  })

  test('a link beyond it is told so', () => {
    const { readLink, clock } = opened({})
    const notes = readLink('in=disk&rate=1.5&step=200')
    expect(notes).toEqual([
      `step=200 in the link is past the last update; the step is update ${clock().count - 1}.`,
    ])
  })

  test('while another picture stands in, no step is lost', () => {
    const { change, clock, playback } = opened({ rate: 1.5 })
    change({ picture: { kind: 'built-in', id: 'photographer' } })
    expect(clock().count).toBe(301)
    playback.seek(300)
    expect(playback.getState().step).toBe(300)
  })
})

const saidOf = (patch: Partial<LearnSettings>) =>
  divergence(filterLayer({ ...initialLearn, ...patch }, builtInPicture('photographer')))

test('a run that diverges is said to, and how far it came; one that comes down is not', () => {
  expect(saidOf({ rate: 1.5 })).toBe(
    'It diverges and stops: after 11 updates at 1.5 × the limit the loss is a million times as large.',
  )
  expect(saidOf({ rate: 1.02, updates: 100 })).toMatch(
    /^It diverges: after 100 updates at 1.02 × the limit the loss is [\d,]+ times as large\.$/,
  )
  expect(saidOf({ rate: 1.01, updates: 3 })).toBe(
    'It diverges: at 1.01 × the limit every update overshoots by more than the last.',
  )
  expect(saidOf({ rate: 0.99 })).toBeUndefined()
  expect(saidOf({ rate: 1 })).toBeUndefined()
})
