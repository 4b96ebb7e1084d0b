import type { LearnLab } from '#labs/learn/learn.ts'
import { takePairFiles } from '#labs/learn/work/pairFiles.ts'
import { importDropped } from '#parts/lab/importDropped.ts'

/** Takes what is dropped or pasted as the pictures of a pair: two at once, or one after the other. */
export async function importPair(
  lab: LearnLab,
  transfer: DataTransfer,
): Promise<readonly string[]> {
  // Only while the event runs can the list be read.
  const images = [...transfer.files].filter(({ type }) => type.startsWith('image/'))
  return images.length > 1
    ? await takePairFiles(lab, images)
    : await importDropped(transfer, { picture: (file) => takePairFiles(lab, [file]) })
}
