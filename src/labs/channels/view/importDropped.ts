import { readMatrix } from '#data/readMatrix.ts'
import type { ChannelsLab } from '#labs/channels/channels.ts'
import type { ChannelsSettings } from '#labs/channels/model/channelsSettings.ts'
import { mapOfStep } from '#labs/channels/model/clock.ts'
import { sizes } from '#labs/channels/model/limits.ts'
import { importDropped } from '#parts/lab/importDropped.ts'
import { openPicture } from '#parts/lab/openPicture.ts'
import { takeKernel } from './takeKernel.ts'

/** Takes a dropped or pasted picture as the input, or a pasted matrix as every slice of the kernel that is shown. */
export function importIntoChannels(lab: ChannelsLab, transfer: DataTransfer) {
  return importDropped(transfer, {
    picture: (file) => openOwn(lab, file),
    matrix: { most: sizes.kernel.max, take: (text) => importMatrix(lab, text) },
  })
}

/** Opens a picture of the person's own as the input. */
export function openOwn(lab: ChannelsLab, file: File): Promise<readonly string[]> {
  return openPicture<ChannelsSettings>(lab, file, {
    volume: 'picture',
    colour: 'rgb',
    reveal: false,
  })
}

/** Takes a pasted matrix as the kernel; nothing is applied when anything in it cannot be read, or does not fit. */
function importMatrix(lab: ChannelsLab, text: string): readonly string[] {
  const read = readMatrix(text, sizes.kernel.max)
  if (!read.ok) throw new RangeError(read.message)
  const { rows } = read
  const side = rows.length
  if (rows.some((row) => row.length !== side))
    throw new RangeError(
      `The pasted matrix is ${side}×${rows[0]?.length ?? 0}: kernels are square here, such as ${side}×${side}.`,
    )
  if (read.divisor !== 1)
    throw new RangeError('The pasted matrix has a divisor: kernels have none here.')
  const map = mapOfStep(lab.session.settings().view, lab.layer().geometry, lab.moment().output)
  const notes = takeKernel(lab, map, rows)
  return [`The pasted matrix is every slice of kernel ${map + 1} now.`, ...read.notes, ...notes]
}
