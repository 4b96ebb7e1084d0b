import type { LearnLab } from '#labs/learn/learn.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'
import { importDropped } from '#parts/lab/importDropped.ts'
import { openPicture } from '#parts/lab/openPicture.ts'

const most = 7

type Show = LearnSettings['show']

/** What views that have no use for a picture learn from. */
const learnsFrom: Partial<Record<Show, string>> = {
  bank: 'Many filters learns from textures of its own',
  heart: 'By heart learns from examples of its own',
  read: 'The two nets learn from handwritten digits',
}

/** Views whose task is the filter to find. */
const findsFilter: readonly Show[] = ['filter', 'heart']

/**
 * Takes a dropped or pasted picture, two as a pair, or a pasted matrix as the filter to find.
 * @throws RangeError with a sentence where the view that is shown has no use for it.
 */
export async function importIntoLearn(
  lab: LearnLab,
  transfer: DataTransfer,
): Promise<readonly string[]> {
  const { show } = lab.session.settings()
  // Only while the event runs can the list be read.
  const images = [...transfer.files].filter(({ type }) => type.startsWith('image/'))
  if (images.length > 1) {
    // What opens pairs comes with the first one.
    const { takePairFiles } = await import('#labs/learn/work/pairFiles.ts')
    return await takePairFiles(lab, images)
  }
  return await importDropped(transfer, {
    picture(file) {
      const instead = learnsFrom[show]
      if (instead === undefined) return openPicture(lab, file)
      throw new RangeError(
        `${instead}. A picture can be dropped in Find the filter, two in Find their filter.`,
      )
    },
    matrix: {
      most,
      take: async (text) => {
        if (!findsFilter.includes(show))
          throw new RangeError(
            'A matrix can be pasted in Find the filter: it is what is to be found there.',
          )
        // What reads matrices comes with the first one.
        return (await import('./importTarget.ts')).importTarget(lab, text)
      },
    },
  })
}
