import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { catalog } from '#labs/catalog.ts'
import { LabProvider } from '#parts/lab/LabContext.tsx'
import type { ShellLab } from '#parts/lab/shellLab.ts'

/** What each of two labs on a page opens: where it can, another photograph than its neighbour. */
const links: Readonly<Partial<Record<string, readonly [string, string]>>> = {
  sharing: ['view=edges', 'view=edges&step=5'],
}
const photographs = ['in=cat', 'in=coffee'] as const

interface Asked {
  readonly address: string
  readonly signal: AbortSignal
}

let asked: Asked[]

beforeEach(() => {
  asked = []
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  vi.stubGlobal('fetch', (address: string, { signal }: { signal: AbortSignal }) => {
    asked.push({ address, signal })
    return new Promise(() => {}) // on its way for ever
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function Opened({ lab }: { lab: ShellLab }) {
  return (
    <LabProvider lab={lab}>
      <lab.Stage />
      <lab.Strip />
      <lab.Panel />
    </LabProvider>
  )
}

test.each(catalog)('two of $title on a page, each with a photograph on its way', async (entry) => {
  const { create } = await entry.load()
  const [left, right] = [create(), create()]
  const [first, second] = links[entry.id] ?? photographs
  left.session.readLink(first)
  right.session.readLink(second)
  const link = right.session.writeLink()
  const one = render(<Opened lab={left} />)
  await act(async () => undefined)
  const ofLeft = [...asked]
  render(<Opened lab={right} />)
  await act(async () => undefined)
  const ofRight = asked.slice(ofLeft.length)
  expect(ofLeft.length).toBeGreaterThan(0)
  expect(ofRight.length).toBeGreaterThan(0)
  expect(asked.filter(({ signal }) => signal.aborted)).toEqual([])

  act(() => left.session.playback.next())
  act(() => left.presets[1]?.apply())
  act(() => left.session.playback.pause())
  expect(ofRight.filter(({ signal }) => signal.aborted)).toEqual([])
  expect(right.session.writeLink()).toBe(link)

  one.unmount()
  await act(async () => undefined)
  expect(ofLeft.every(({ signal }) => signal.aborted)).toBe(true)
  expect(ofRight.filter(({ signal }) => signal.aborted)).toEqual([])
})

test.each(catalog)(
  'a copy of $title stands as it does, and from then on is its own',
  async (entry) => {
    const lab = (await entry.load()).create()
    act(() => lab.presets[1]?.apply())
    act(() => lab.session.playback.pause())
    act(() => lab.session.playback.seek(1))
    const copy = lab.copy()
    const link = lab.session.writeLink()
    expect(copy.session.writeLink()).toBe(link)
    act(() => copy.presets[0]?.apply())
    act(() => copy.session.playback.pause())
    expect(lab.session.writeLink()).toBe(link)
  },
)
