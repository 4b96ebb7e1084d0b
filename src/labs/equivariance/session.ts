import { createLabSession } from '#state/labSession.ts'
import { pathAmount, pathClock } from './path.ts'
import { repairEquivariance } from './repair.ts'
import { type EquivarianceSettings, equivarianceTable } from './settings.ts'
import { clearView } from './view.ts'

/** The lab's settings and step: the step is how far the picture has moved. */
export const equivarianceSession = createLabSession<EquivarianceSettings>({
  id: 'equivariance',
  table: equivarianceTable,
  repair: repairEquivariance,
  clock: pathClock,
  onBegin: clearView,
})

/** Moves the picture from the start, in motion unless the person wants none. */
export function playFromStart(): void {
  const { playback } = equivarianceSession
  playback.first()
  if (document.documentElement.dataset['motion'] !== 'reduced') playback.play()
}

/** How far the transform is now, in what its slider counts. */
export function amountNow(): number {
  const { step } = equivarianceSession.playback.getState()
  return pathAmount(equivarianceSession.settings()).at(Math.floor(step))
}

/** Brings the transform so far; for a shift also down. */
export function moveTo(amount: number, down?: number, gesture?: string): void {
  const settings = equivarianceSession.settings()
  equivarianceSession.playback.seek(pathAmount(settings).stepOf(amount))
  if (down !== undefined && down !== settings.down) equivarianceSession.change({ down }, gesture)
}
