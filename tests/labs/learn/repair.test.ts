import { describe, expect, test } from 'vitest'
import { learn } from '#labs/learn/learn.ts'
import { targets } from '#labs/learn/model/targets.ts'
import { learnTable } from '#labs/learn/settings.ts'
import { createInstance } from '#parts/lab/labInstance.ts'

const picture = { kind: 'built-in', id: 'zone-plate' } as const
const own = [9, 25, 49].map((weights) => ({
  target: 'own',
  own: Array.from({ length: weights }, (_, at) => at % 3),
}))
const named = targets.map(({ id }) => ({ target: id }))
/** Of each size the first: a layer of that view takes a tenth of a second. */
const ofEachSize = [3, 5, 7].flatMap((side) => {
  const first = targets.find((target) => target.side === side)
  return first ? [{ target: first.id }] : []
})

describe('every filter to find, whatever size the kernel had', () => {
  test.each([
    ['filter', [...named, ...own]],
    ['pair', [...named, ...own]],
    ['heart', [...ofEachSize, ...own]],
  ] as const)('in %s: there is a picture at both ends of it', (show, filters) => {
    const lab = createInstance(learn)
    const { session } = lab
    for (const filter of filters)
      for (const side of [3, 5, 7] as const) {
        session.begin({ show, side, picture, size: 16, updates: 10, ...filter })
        for (const step of [0, session.clock().count - 1]) {
          session.playback.seek(step)
          expect([lab.scene().show, lab.standsIn()]).toEqual([show, false])
        }
      }
  })

  test('the kernel grows with the filter where it is to be found, and that is said', () => {
    const { session } = createInstance(learn)
    for (const { value: show } of learnTable.show.options ?? []) {
      const notes = session.begin({ show, target: 'unsharp', side: 3 })
      const grows = show === 'filter' || show === 'heart'
      expect([show, session.settings().side]).toEqual([show, grows ? 5 : 3])
      expect(notes).toEqual(
        grows ? ['The filter to find has 5×5 weights: the kernel has as many now.'] : [],
      )
    }
  })
})
