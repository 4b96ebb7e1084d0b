import { readMatrix } from '#data/readMatrix.ts'
import { kernelDecimals, kernelSides } from '#labs/slide/model/kernel.ts'
import type { SlideSettings } from '#labs/slide/settings.ts'
import type { SlideLab } from '#labs/slide/slide.ts'
import { importDropped } from '#parts/lab/importDropped.ts'
import { openPicture } from '#parts/lab/openPicture.ts'

/** Takes a dropped or pasted picture, or a pasted matrix as the kernel. */
export function importIntoSlide(lab: SlideLab, transfer: DataTransfer) {
  return importDropped(transfer, {
    picture: (file) => openOwn(lab, file),
    matrix: { most: kernelSides.most, take: (text) => importMatrix(lab, text) },
  })
}

/** Opens a picture of the person's own and slides over it. */
export function openOwn(lab: SlideLab, file: File): Promise<readonly string[]> {
  return openPicture<SlideSettings>(lab, file, { reveal: false })
}

/** Makes a pasted matrix the kernel; nothing is applied when anything in it cannot be read. */
export function importMatrix({ session }: SlideLab, text: string): readonly string[] {
  const read = readMatrix(text, kernelSides.most)
  if (!read.ok) throw new RangeError(read.message)
  const rows = read.rows.map((row) => row.map((value) => Number(value.toFixed(kernelDecimals))))
  const isRounded = read.rows.some((row, r) => row.some((value, c) => value !== rows[r]?.[c]))
  const notes = session.change({ kernel: { slices: [rows], divisor: read.divisor } })
  const size = `${rows.length}×${rows[0]?.length ?? 0}`
  return [
    `The pasted ${size} matrix is the kernel now.`,
    ...(isRounded ? [`Its numbers were rounded to ${kernelDecimals} decimals.`] : []),
    ...read.notes,
    ...notes,
  ]
}
