import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { learn } from '#labs/learn/learn.ts'
import { createInstance } from '#parts/lab/labInstance.ts'

const asked = vi.fn<() => Promise<Response>>(() => new Promise<Response>(() => {}))
beforeEach(() => void vi.stubGlobal('fetch', asked))
afterEach(() => {
  vi.unstubAllGlobals()
  asked.mockClear()
})

test.each(['bank', 'heart', 'read'] as const)(
  'a link to the view %s shows it, however long a photograph takes',
  (show) => {
    const lab = createInstance(learn)
    expect(lab.layer().show).toBe('filter')
    lab.session.readLink(`show=${show}`)
    const end = lab.open()
    expect(lab.layer().show).toBe(show)
    expect(asked).not.toHaveBeenCalled()
    lab.session.change({ show: 'filter' })
    expect(asked).toHaveBeenCalledOnce()
    end()
  },
)
