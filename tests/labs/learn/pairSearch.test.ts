import { describe, expect, test, vi } from 'vitest'
import { learn, type LearnLab } from '#labs/learn/learn.ts'
import { bestFit, shownFit } from '#labs/learn/model/pair/verdict.ts'
import { kernelText } from '#labs/learn/model/pair/pairWords.ts'
import { describePair } from '#labs/learn/work/describePair.ts'
import { pairSearchOf } from '#labs/learn/work/pairSearch.ts'
import { createInstance } from '#parts/lab/labInstance.ts'

vi.mock('#engine/browserEngine.ts', async () => {
  const { createEngine } = await import('#engine/engine.ts')
  const engine = createEngine([], Promise.resolve(undefined))
  return { browserEngine: () => engine }
})

const chirp = { picture: { kind: 'built-in', id: 'zone-plate' }, size: 32 } as const

function openLab(patch: Parameters<LearnLab['session']['begin']>[0]) {
  const lab = createInstance(learn)
  lab.session.begin({ ...chirp, show: 'pair', ...patch })
  const search = pairSearchOf(lab)
  const end = search.follow()
  return { lab, search, end }
}
const bestOf = ({ fits }: ReturnType<ReturnType<typeof pairSearchOf>['get']>) =>
  bestFit(Object.values(fits).map((of) => shownFit(of, 'all')))

describe('the search for the kernel of a pair', () => {
  test('of the example: found, size by size, and gone to', async () => {
    const { lab, search, end } = openLab({ target: 'box-5' })
    await search.ready()
    expect(search.get().tried).toEqual([3, 5, 7, 9, 11, 13])
    expect(Object.keys(search.get().fits)).toHaveLength(6)
    const best = bestOf(search.get())!
    expect(best.side).toBe(5)
    for (const weight of best.weights) expect(weight).toBeCloseTo(1 / 25, 2)
    expect(lab.scene()).toEqual({ show: 'pair', side: 5 })
    expect(describePair(lab)).toMatch(/^A kernel of 5×5 explains 99\.\d+ % of the change/)
    end()
  })

  test('a change while it works: the newer wins', async () => {
    const { lab, search, end } = openLab({ target: 'box-5' })
    expect(search.get().isRunning).toBe(true)
    lab.session.change({ target: 'emboss' })
    await search.ready()
    expect(kernelText(bestOf(search.get())!)).toBe('−2 −1 0 / −1 1 1 / 0 1 2')
    end()
  })

  test('cancelled it says so, and can be begun again; another view ends it', async () => {
    const { lab, search, end } = openLab({ target: 'emboss' })
    search.stop()
    expect(search.get()).toMatchObject({ isRunning: false, fits: {} })
    void search.start()
    expect(search.get().isRunning).toBe(true)
    lab.session.change({ show: 'filter' })
    expect(search.get().isRunning).toBe(false)
    end()
  })

  test('with one picture of a pair it asks for the other', () => {
    const { search, end } = openLab({ pairBefore: { id: 'x1', height: 4, width: 4 } })
    expect(search.get().trouble).toMatch(/^Now the picture after/)
    end()
  })
})
