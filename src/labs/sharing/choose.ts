import { sharingSession } from './session.ts'
import { type Mark, togglePin } from './view.ts'

/** What a press does: an output becomes the one of the step, everything else is pinned. */
export function chooseMark(mark: Mark): void {
  if (mark.part === 'output') sharingSession.playback.seek(mark.at)
  else togglePin(mark)
}
