import type { FieldLab } from '#labs/field/field.ts'
import { type KnownNet, netSettings } from '#labs/field/model/knownNets.ts'
import { chosenLevel } from '#labs/field/model/stack.ts'
import { middleOutput, type Unit } from '#labs/field/model/unit.ts'
import { isStill } from '#state/playFromFirst.ts'

/** Makes a unit the one of the step; the layer that it is in becomes the chosen one. */
export function chooseUnit(lab: FieldLab, { layerIndex, row, column }: Unit): void {
  const { session } = lab
  if (lab.layer().chosen !== layerIndex || session.settings().layer !== layerIndex)
    session.notify(session.change({ layer: layerIndex }))
  session.playback.seek(row * session.clock().rowLength + column)
}

/** Goes to another layer, to the unit that stands where the one before stood. */
export function chooseLayer(lab: FieldLab, layerIndex: number): void {
  const stack = lab.layer()
  const to = stack.levels[layerIndex]
  const from = chosenLevel(stack)
  if (!to || to === from) return
  const { output } = lab.session.playback.playhead()
  const rowLength = from.size[1]
  const [row, column] = [Math.floor(output / rowLength), output % rowLength]
  const share = (at: number, cells: number, next: number) =>
    Math.min(next - 1, Math.floor(((at + 0.5) / cells) * next))
  chooseUnit(lab, {
    layerIndex,
    row: share(row, from.size[0], to.size[0]),
    column: share(column, from.size[1], to.size[1]),
  })
}

/** Puts a known network in the place of the stack, on an image of its size; the picture stays. */
export function chooseNet(lab: FieldLab, known: KnownNet): void {
  lab.session.notify(lab.session.change(netSettings(known)))
  playFromMiddle(lab)
}

/** Goes over the units from the middle one on, in motion unless the person wants none. */
export function playFromMiddle(lab: FieldLab): void {
  const { playback } = lab.session
  playback.seek(middleOutput(lab.layer()))
  if (!isStill()) playback.play()
}
