import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NetRun } from '#core/runNet.ts'
import type { NetProblem } from '#core/trainNet.ts'
import { lab as learnLab } from '#labs/learn/lab.ts'
import { ReadStrip } from '#labs/learn/view/read/ReadStrip.tsx'
import { Training } from '#labs/learn/view/read/Training.tsx'
import { LabProvider } from '#parts/lab/LabContext.tsx'

const digits = { count: 5120, pixels: new Uint8Array(5120 * 784), labels: new Uint8Array(5120) }
/** Updates that a worker makes at once; those after them wait. */
let most = 3

vi.mock('#data/digits.ts', async (original) => ({
  ...(await original<object>()),
  loadDigits: () => Promise.resolve(digits),
}))
vi.mock('#engine/browserEngine.ts', () => ({
  browserEngine: () => ({
    trainNet: ({ state, updates }: NetProblem, { signal }: { signal: AbortSignal }) =>
      updates < most
        ? Promise.resolve(state)
        : new Promise((_, reject) => {
            signal.addEventListener('abort', () => reject(new Error('aborted')))
          }),
    runNet: ({ images: { shape } }: NetRun) =>
      Promise.resolve({ shape: [shape[0]!, 10], data: new Float32Array(10 * shape[0]!) }),
  }),
}))

beforeEach(() => {
  most = 3
  // Whatever picture is wanted cannot be had: none is shown.
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('it trains by itself, says what is worked out, is stopped, goes on, and begins anew with another seed', async () => {
  const lab = learnLab.create()
  expect(lab.session.readLink('show=read&in=disk&seed=3&step=101')).toEqual([])
  lab.session.playback.pause()
  render(
    <LabProvider lab={lab}>
      <Training />
      <ReadStrip />
    </LabProvider>,
  )
  const says = (text: string) =>
    waitFor(() => expect(screen.getByRole('status').textContent).toBe(text), { timeout: 8000 })
  const press = (name: string) => act(() => screen.getByRole('button', { name }).click())
  await says('Learning: update 3 of 160. Update 100 is being worked out.')
  expect(screen.getByRole('progressbar')).toHaveProperty('value', 3)
  expect(screen.getByText(/After/).textContent).toMatch(/^After 3 updates, 96 of 5,120 digits/)
  press('Stop')
  await says('Stopped after update 3. Update 100 is not worked out.')
  most = 200
  press('Go on')
  await says('Both have seen 5,120 digits once.')
  most = 1
  press('Other random start')
  await says('Learning: update 1 of 160. Update 100 is being worked out.')
  expect(lab.session.writeLink()).toMatch(/seed=4/)
})
