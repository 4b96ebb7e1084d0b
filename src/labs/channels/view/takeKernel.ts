import type { ChannelsLab } from '#labs/channels/channels.ts'
import { withKernel, withoutEdits } from '#labs/channels/model/bank.ts'
import { mapOfStep } from '#labs/channels/model/clock.ts'

/** Makes a square of weights every slice of a kernel, which stays the one that is looked at; the notes of the change. */
export function takeKernel(
  lab: ChannelsLab,
  map: number,
  rows: readonly (readonly number[])[],
): readonly string[] {
  const { session } = lab
  const { bank, view } = session.settings()
  const { groupInputChannels } = lab.layer().geometry
  const notes = session.change({
    bank: withKernel(withoutEdits(bank, map), map, groupInputChannels, rows),
    kernelSize: rows.length,
  })
  const { geometry } = lab.layer()
  // Maps of another size begin at other steps.
  if (mapOfStep(view, geometry, lab.moment().output) !== map)
    session.playback.seek(map * geometry.outputHeight * geometry.outputWidth)
  return notes
}
