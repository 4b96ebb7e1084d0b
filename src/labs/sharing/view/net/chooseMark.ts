import type { Mark } from '#labs/sharing/model/mark.ts'
import type { SharingLab } from '#labs/sharing/sharing.ts'

/** What a press does: an output becomes the one of the step, so does that of a line, and everything else is pinned. */
export function chooseMark({ session, pointing }: SharingLab, mark: Mark): void {
  if (mark.part === 'output') return session.playback.seek(mark.at)
  if (mark.part === 'line') session.playback.seek(mark.output)
  pointing.togglePin(mark.part === 'line' ? { ...mark, isPinned: true } : mark)
  return undefined
}
