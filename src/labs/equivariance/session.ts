import { playFromFirst } from '#state/playFromFirst.ts'
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
  playFromFirst(equivarianceSession.playback)
}

/** How far the transform is now, in what its slider counts. */
export function amountNow(): number {
  const { step } = equivarianceSession.playback.getState()
  return pathAmount(equivarianceSession.settings()).at(Math.floor(step))
}

/** Brings the transform so far. */
export function moveTo(amount: number): void {
  equivarianceSession.playback.seek(pathAmount(equivarianceSession.settings()).stepOf(amount))
}

/** Brings a shift so far and so far down, as part of a gesture that began at an amount: undo leads back there. */
export function shiftTo(amount: number, down: number, from: number): void {
  if (down !== equivarianceSession.settings().down) {
    moveTo(from)
    equivarianceSession.change({ down }, 'drag')
  }
  moveTo(amount)
}
