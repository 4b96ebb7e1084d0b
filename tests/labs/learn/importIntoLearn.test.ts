import { describe, expect, test, vi } from 'vitest'
import { learn } from '#labs/learn/learn.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'
import { importIntoLearn } from '#labs/learn/view/importIntoLearn.ts'
import { createInstance } from '#parts/lab/labInstance.ts'

vi.mock('#labs/learn/work/pairFiles.ts', () => ({
  takePairFiles: (_: unknown, files: readonly File[]) =>
    Promise.resolve(files.map(({ name }) => `took ${name}`)),
}))

const image = (name: string) => new File([new Uint8Array(4)], name, { type: 'image/png' })

function transferOf({ files = [], text = '' }: { files?: readonly File[]; text?: string }) {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  if (text) transfer.setData('text/plain', text)
  return transfer
}

function openLab(show: LearnSettings['show']) {
  const lab = createInstance(learn)
  lab.session.begin({ show })
  return { lab, before: lab.session.settings() }
}

describe('dropped or pasted', () => {
  test.each(['bank', 'heart', 'read'] as const)(
    'a picture, in %s: nothing changes, and where it can be used is said',
    async (show) => {
      const { lab, before } = openLab(show)
      await expect(importIntoLearn(lab, transferOf({ files: [image('a.png')] }))).rejects.toThrow(
        /learns? from .+ A picture can be dropped in Find the filter, two in Find their filter\.$/,
      )
      expect(lab.session.settings()).toBe(before)
    },
  )

  test.each(['filter', 'compose', 'bank', 'heart', 'read'] as const)(
    'two pictures, in %s: a pair',
    async (show) => {
      const { lab } = openLab(show)
      const files = [image('a.png'), image('b.png')]
      expect(await importIntoLearn(lab, transferOf({ files }))).toEqual([
        'took a.png',
        'took b.png',
      ])
    },
  )

  test.each(['compose', 'bank', 'read'] as const)(
    'a matrix, in %s, which has no filter to find: nothing changes, and that is said',
    async (show) => {
      const { lab, before } = openLab(show)
      const text = '1 0 -1\n2 0 -2\n1 0 -1'
      await expect(importIntoLearn(lab, transferOf({ text }))).rejects.toThrow(/Find the filter/)
      expect(lab.session.settings()).toBe(before)
    },
  )

  test.each(['filter', 'heart'] as const)('a matrix, in %s: the filter to find', async (show) => {
    const { lab } = openLab(show)
    await importIntoLearn(lab, transferOf({ text: '1 0 -1\n2 0 -2\n1 0 -1' }))
    expect(lab.session.settings()).toMatchObject({ show, target: 'own' })
  })
})
