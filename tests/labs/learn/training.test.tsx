import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NetProblem } from '#core/trainNet.ts'
import type { NetRun } from '#core/runNet.ts'
import { lab } from '#labs/learn/lab.ts'
import type { LearnLab } from '#labs/learn/learn.ts'
import { ReadStrip } from '#labs/learn/view/read/ReadStrip.tsx'
import { Training } from '#labs/learn/view/read/Training.tsx'
import { readingRunOf } from '#labs/learn/work/readingRun.ts'
import { LabProvider } from '#parts/lab/LabContext.tsx'
import { digitsFile } from '../../fixtures/digitsFile.ts'

/** What stands for the workers: it waits before the update of this number, or fails there. */
const engine = { waitAt: Infinity, failAt: Infinity, goOn: () => {} }

vi.mock('#data/digits.ts', async (original) => ({
  ...(await original<object>()),
  loadDigits: (name: 'train' | 'test') => Promise.resolve(sheets[name]),
}))
vi.mock('#engine/browserEngine.ts', () => ({
  browserEngine: () => ({
    trainNet: async ({ state, updates }: NetProblem, { signal }: { signal: AbortSignal }) => {
      if (updates === engine.failAt) throw new Error('The worker has stopped.')
      if (updates === engine.waitAt)
        await new Promise<void>((resolve) => {
          engine.goOn = resolve
          signal.addEventListener('abort', () => resolve())
        })
      return { ...state, data: state.data.map((value) => 0.9 * value) }
    },
    runNet: ({ images: { shape } }: NetRun) =>
      Promise.resolve({ shape: [shape[0]!, 10], data: new Float32Array(10 * shape[0]!) }),
  }),
}))
const sheets = { train: digitsFile('train'), test: digitsFile('test') }

beforeEach(() => {
  Object.assign(engine, { waitAt: Infinity, failAt: Infinity })
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** The part of the stage that trains, and the strip, on the page. */
function opened() {
  const shell = lab.create()
  const it = shell.instance as LearnLab
  it.session.change({ show: 'read', seed: 3 })
  const view = render(
    <LabProvider lab={shell}>
      <Training />
      <ReadStrip />
    </LabProvider>,
  )
  return { ...view, ...it, run: readingRunOf(it), user: userEvent.setup() }
}

// Asked after every change of the page: a search by role would take longer than all that is looked for.
const says = () => document.querySelector('[role=status]')?.textContent
const live = () => document.querySelector('[role=status]')?.getAttribute('aria-live')
/** Resolves when it is said how far the training is. */
const said = (text: string) => waitFor(() => expect(says()).toBe(text), { timeout: 10_000 })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

test('it trains when it is in sight, shows how far it is, stops and goes on', async () => {
  engine.waitAt = 12
  const { user, session } = opened()
  await said('Learning: update 12 of 160.')
  expect(live()).toBe('off')
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('12')
  act(() => session.playback.seek(40))
  expect(says()).toBe('Learning: update 12 of 160. Update 40 is being worked out.')

  await user.click(button('Stop'))
  expect(says()).toBe('Stopped after update 12. Update 40 is not worked out.')
  expect(screen.queryByRole('progressbar')).toBeNull()
  expect(screen.getByText(/^After/).textContent).toMatch(/After 12 updates, 384 of 5,120 digits/)

  engine.waitAt = Infinity
  await user.click(button('Go on'))
  await waitFor(() => expect(live()).toBe('polite'), { timeout: 10_000 })
  expect(says()).toMatch(
    /^Both have seen 5,120 digits once\. conv \d+\.\d %, dense \d+\.\d % of the test digits\.$/,
  )
  await user.click(button('Other random start'))
  expect(session.settings().seed).toBe(4)
})

test('playing waits where the training is; a step by hand does not, and is said to be on its way', async () => {
  engine.waitAt = 12
  const { session } = opened()
  await said('Learning: update 12 of 160.')
  act(() => session.playback.seek(10))
  act(() => session.playback.play())
  for (let frame = 0; frame < 30; frame++) act(() => session.playback.tick(0.1))
  expect(session.playback.getState()).toMatchObject({ step: 12, playing: true })
  act(() => session.playback.seek(20))
  expect(says()).toBe('Learning: update 12 of 160. Update 20 is being worked out.')
})

test('another seed while it trains: what is under way is given up, after a moment it begins anew', async () => {
  engine.waitAt = 12
  const { session, run } = opened()
  await said('Learning: update 12 of 160.')
  const before = run.get().nets!.dense.weights[0]
  engine.waitAt = 5
  act(() => void session.change({ seed: 7 }))
  expect(run.get().choice?.seed).toBe(3)
  await said('Learning: update 5 of 160.')
  expect(run.get().choice?.seed).toBe(7)
  expect(run.get().nets!.dense.weights[0]).not.toEqual(before)
})

test('a worker that fails: the reason is said, what was learned stays, and it can go on', async () => {
  engine.failAt = 8
  const { user, run } = opened()
  await said('The worker has stopped.')
  expect(run.get().isRunning).toBe(false)
  const learned = run.get().nets!.dense.weights
  Object.assign(engine, { failAt: Infinity, waitAt: 20 })
  await user.click(button(/Go on|Train both/))
  await said('Learning: update 20 of 160.')
  expect(run.get().nets!.dense.weights.slice(0, learned.length)).toEqual(learned)
})

test('out of sight it does not train', async () => {
  engine.waitAt = 12
  const { run, unmount } = opened()
  await said('Learning: update 12 of 160.')
  unmount()
  expect(run.get().isRunning).toBe(false)
})
