import { fieldSession } from './session.ts'
import { chosenPlace, stackOf } from './stack.ts'
import type { Unit } from './view.ts'

/** Makes a unit the one of the step; the layer that it is in becomes the chosen one. */
export function chooseUnit({ place, row, column }: Unit): void {
  const settings = fieldSession.settings()
  if (chosenPlace(settings).place !== place || settings.layer !== place)
    fieldSession.tell(fieldSession.change({ layer: place }))
  fieldSession.playback.seek(row * fieldSession.clock().rowLength + column)
}

/** Goes to another layer, to the unit that stands where the one before stood. */
export function choosePlace(place: number): void {
  const settings = fieldSession.settings()
  const { places } = stackOf(settings)
  const to = places[place]
  const from = chosenPlace(settings)
  if (!to || to === from) return
  const output = fieldSession.playback.playhead().output
  const rowLength = from.size[1]
  const [row, column] = [Math.floor(output / rowLength), output % rowLength]
  const share = (at: number, cells: number, next: number) =>
    Math.min(next - 1, Math.floor(((at + 0.5) / cells) * next))
  chooseUnit({
    place,
    row: share(row, from.size[0], to.size[0]),
    column: share(column, from.size[1], to.size[1]),
  })
}
