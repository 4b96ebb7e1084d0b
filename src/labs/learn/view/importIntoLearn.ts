import type { LearnLab } from '#labs/learn/learn.ts'
import { importDropped } from '#parts/lab/importDropped.ts'
import { openPicture } from '#parts/lab/openPicture.ts'

const most = 7

/** Takes a dropped or pasted picture, or a pasted matrix as the filter to find. */
export function importIntoLearn(lab: LearnLab, transfer: DataTransfer) {
  return importDropped(transfer, {
    picture: (file) => openPicture(lab, file),
    matrix: {
      most,
      // What reads matrices comes with the first one.
      take: async (text) => (await import('./importTarget.ts')).importTarget(lab, text),
    },
  })
}
