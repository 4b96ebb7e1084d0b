import { expect, test } from 'vitest'
import { lab as channelsLab } from '#labs/channels/lab.ts'
import { kernelLinks } from '#parts/kernels/kernelLinks.ts'
import { lab as photoLab } from '#labs/photo/lab.ts'
import { lab as slideLab } from '#labs/slide/lab.ts'

const rows = [
  [-0.2643, -0.0017, 0.2971],
  [-0.3901, -0.0886, 0.4189],
  [-0.2812, -0.0463, 0.3634],
]
const labs = { Slide: slideLab, Channels: channelsLab, Photo: photoLab }

test.each(kernelLinks({ rows, divisor: 1 }))('$name opens with the kernel', ({ name, href }) => {
  const { session } = labs[name as keyof typeof labs].create()
  const notes = session.readLink(href.slice(href.indexOf('?') + 1))
  expect(notes).toEqual([])
  const link = session.writeLink()
  for (const weight of rows.flat()) expect(link).toContain(String(weight))
  expect(session.notInLink()).toEqual([])
})

test('a kernel of 15 × 15 cells is for Photo alone', () => {
  const wide = Array.from({ length: 15 }, () => Array.from({ length: 15 }, () => 0.5))
  expect(kernelLinks({ rows: wide, divisor: 1 }).map(({ name }) => name)).toEqual(['Photo'])
})

test('of a kernel with channels of its own Channels gets each', () => {
  const slices = [1, 2, 3].map((factor) => ({
    rows: rows.map((row) => row.map((weight) => Math.round(weight * factor * 1e4) / 1e4)),
    divisor: 1,
  }))
  const { href } = kernelLinks(slices[0]!, slices).find(({ name }) => name === 'Channels')!
  const { session } = channelsLab.create()
  expect(session.readLink(href.slice(href.indexOf('?') + 1))).toEqual([])
  for (const weight of slices.flatMap((slice) => slice.rows.flat()))
    expect(session.writeLink()).toContain(String(weight))
})
