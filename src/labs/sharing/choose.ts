import { sharingSession } from './session.ts'
import { type Mark, togglePin } from './view.ts'

/** What a press does: an output becomes the one of the step, so does that of a line, and everything else is pinned. */
export function chooseMark(mark: Mark): void {
  if (mark.part === 'output') return sharingSession.playback.seek(mark.at)
  if (mark.part === 'line') sharingSession.playback.seek(mark.output)
  togglePin(mark)
  return undefined
}
