import { act, cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { channels, type ChannelsLab } from '#labs/channels/channels.ts'
import { lab as channelsLab } from '#labs/channels/lab.ts'
import { LabProvider } from '#parts/lab/LabContext.tsx'
import { createInstance } from '#parts/lab/labInstance.ts'

afterEach(cleanup)

test('of two labs one is changed, stepped and pinned; the other stays as it is', () => {
  const [one, other] = [createInstance(channels), createInstance(channels)]
  const before = [other.layer(), other.scene(), other.session.writeLink(), other.pointing.get()]
  one.session.change({ maps: 4, bank: { recipe: 'edges', edits: [] }, view: 'volume' })
  one.session.playback.seek(40)
  one.pointing.togglePin({ part: 'kernel', channel: 1, row: 0, column: 0 })
  expect(one.layer().geometry.outputChannels).toBe(4)
  expect(one.scene().position).toEqual({ map: 1, row: 0, column: 4 })
  expect([other.layer(), other.scene(), other.session.writeLink(), other.pointing.get()]).toEqual(
    before,
  )
})

test('two strips on one page: each says the sum of its own lab', () => {
  const [one, other] = [channelsLab.create(), channelsLab.create()]
  render(
    [one, other].map((shell, at) => (
      <LabProvider key={at} lab={shell}>
        <section aria-label={`lab ${at + 1}`}>
          <shell.Strip />
        </section>
      </LabProvider>
    )),
  )
  const text = (name: string) => within(screen.getByRole('region', { name })).getByRole('toolbar')
  const before = text('lab 2').textContent
  act(() => (one.instance as ChannelsLab).session.playback.seek(7))
  expect(text('lab 1').textContent).not.toBe(before)
  expect(text('lab 2').textContent).toBe(before)
})
