import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { ChannelsLab } from '#labs/channels/channels.ts'
import { lab as channelsLab } from '#labs/channels/lab.ts'
import { withWeight } from '#labs/channels/model/bank.ts'
import { keepKernel } from '#parts/kernels/keptKernels.ts'
import { LabProvider } from '#parts/lab/LabContext.tsx'

afterEach(cleanup)

/** What is chosen in the list of a kernel, and what can be. */
function list(name: string) {
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name })
  const labels = Array.from(select.options, ({ text }) => text)
  const choose = (label: string) =>
    fireEvent.change(select, { target: { value: String(labels.indexOf(label)) } })
  return { labels, chosen: labels[select.selectedIndex], choose }
}

/** The panel of a lab with two kernels, of which the second is looked at. */
function panel(): ChannelsLab {
  const shell = channelsLab.create()
  const lab = shell.instance as ChannelsLab
  lab.session.change({ maps: 2 })
  lab.session.playback.seek(36)
  render(
    <LabProvider lab={shell}>
      <shell.Panel />
    </LabProvider>,
  )
  return lab
}

test('with none learned there is no list of them', () => {
  panel()
  expect(screen.queryByRole('combobox', { name: 'Kernel 2' })).toBeNull()
})

test('a learned kernel takes every slice of the kernel that is looked at, until the recipe is chosen', () => {
  keepKernel('Learned: Sobel x', [-0.2643, 0.1234, 0.5, 0.25])
  keepKernel(
    'Too wide',
    Array.from({ length: 81 }, () => 1),
  )
  const { layer, session } = panel()
  expect(list('Kernel 2')).toMatchObject({
    labels: ['Colour detectors', 'Learned: Sobel x'],
    chosen: 'Colour detectors',
  })
  list('Kernel 2').choose('Learned: Sobel x')
  expect(list('Kernel 2').chosen).toBe('Learned: Sobel x')
  const detector = [2, 2, 2, 2, -1, -1, -1, -1, -1, -1, -1, -1]
  const learned = [-0.2643, 0.1234, 0.5, 0.25]
  expect(Array.from(layer().weights)).toEqual([...detector, ...learned, ...learned, ...learned])
  act(() => {
    const place = { map: 1, slice: 2, row: 0, column: 0 }
    session.change({ bank: withWeight(session.settings().bank, { ...place, value: 9 }) })
  })
  expect(list('Kernel 2').chosen).toBe('Your own numbers')
  list('Kernel 2').choose('Colour detectors')
  expect(session.settings().bank.edits).toEqual([])
})
