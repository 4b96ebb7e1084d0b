import { imageFrom } from '#data/takenFiles.ts'
import { readMatrix } from '#data/readMatrix.ts'
import { takePicture } from '#parts/picture/takePicture.ts'
import { withWeight } from './bank.ts'
import { channelsNow, sceneNow } from './channelsNow.ts'
import { sizes } from './limits.ts'
import { channelsSession, playFromStart } from './session.ts'
import type { ChannelsSettings } from './settings.ts'

/** Takes a dropped or pasted picture as the input, or a pasted matrix as every slice of the kernel that is looked at. */
export async function takeIntoChannels(transfer: DataTransfer): Promise<readonly string[]> {
  const { file, text, notes } = imageFrom(transfer)
  // A spreadsheet gives its cells as text and their picture as a file: the numbers are meant.
  const isMatrix =
    text !== undefined && (file === undefined || readMatrix(text, sizes.kernel.max).ok)
  if (isMatrix) return [...notes, ...takeMatrix(text)]
  if (file) return [...notes, ...(await takeFile(file))]
  throw new RangeError(notes.join(' '))
}

/** Opens a picture of the person's own as the input. */
export async function takeFile(file: File): Promise<readonly string[]> {
  const patch = { volume: 'picture', colour: 'rgb', reveal: false } as const
  const notes = await takePicture<ChannelsSettings>(channelsSession, file, patch)
  if (notes) playFromStart()
  return notes ?? []
}

/** Takes a pasted matrix as the kernel; nothing is applied when anything in it cannot be read, or does not fit. */
function takeMatrix(text: string): readonly string[] {
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
  const settings = channelsSession.settings()
  const { map } = sceneNow().place
  const { groupInputChannels } = channelsNow().geometry
  let { bank } = settings
  for (let slice = 0; slice < groupInputChannels; slice++)
    rows.forEach((numbers, row) =>
      numbers.forEach((value, column) => {
        bank = withWeight(bank, { map, slice, row, column, value })
      }),
    )
  const notes = channelsSession.change({ bank, kernelSize: side })
  return [`The pasted matrix is every slice of kernel ${map + 1} now.`, ...read.notes, ...notes]
}
