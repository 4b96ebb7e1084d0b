import type { DigitsLab } from '#labs/digits/digits.ts'
import { openOwnDigit } from '#labs/digits/work/ownDigit.ts'
import { importDropped } from '#parts/lab/importDropped.ts'
import { importNets } from './importNets.ts'

/** What a browser knows to be no network. */
const otherTypes = /^(?:image|text|video|audio)\/|^application\/pdf$/

/** Takes what was dropped or pasted: a picture as the drawing, files of any other kind as networks. */
export function importIntoDigits(
  lab: DigitsLab,
  transfer: DataTransfer,
): Promise<readonly string[]> {
  const files = [...transfer.files]
  const areNets = files.length > 0 && files.every(({ type }) => !otherTypes.test(type))
  return areNets
    ? importNets(lab, transfer)
    : importDropped(transfer, { picture: (file) => openOwnDigit(lab, file) })
}
