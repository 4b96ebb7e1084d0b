import type { EquivarianceLab } from '#labs/equivariance/equivariance.ts'
import { pathAmount } from '#labs/equivariance/model/path.ts'
import { mostShift } from '#labs/equivariance/settings.ts'

/** How far the transform is now, in what its slider counts. */
export function amountNow({ session }: EquivarianceLab): number {
  const { step } = session.playback.getState()
  return pathAmount(session.settings()).at(Math.floor(step))
}

/** Brings the transform so far. */
export function moveTo({ session }: EquivarianceLab, amount: number): void {
  session.playback.seek(pathAmount(session.settings()).stepOf(amount))
}

/**
 * Brings a shift so far and so far down, or as far as it goes, as part of a gesture that began at an amount: undo leads
 * back there.
 */
export function shiftTo(lab: EquivarianceLab, amount: number, down: number, from: number): void {
  const settings = lab.session.settings()
  const most = mostShift(settings)
  const held = Math.min(most, Math.max(-most, down))
  if (held !== settings.down) {
    moveTo(lab, from)
    lab.session.change({ down: held }, 'drag')
  }
  moveTo(lab, amount)
}
