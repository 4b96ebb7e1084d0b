import type { FieldLab } from '#labs/field/field.ts'
import { knownNets } from '#labs/field/model/knownNets.ts'
import { pictureCommands } from '#parts/picture/pictureCommands.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'
import { chooseLayer, chooseNet } from './choose.ts'

/** What the list of all commands offers of this lab: every network, every layer, every picture. */
export function fieldCommands(lab: FieldLab): readonly LabCommand[] {
  return [
    ...knownNets.map((known) => ({
      group: 'Network',
      label: known.label,
      run: () => chooseNet(lab, known),
    })),
    ...lab.layer().levels.map(({ layerIndex, words }) => ({
      group: 'Layer',
      label: layerIndex === 0 ? 'The image' : `${layerIndex}: ${words}`,
      run: () => chooseLayer(lab, layerIndex),
    })),
    ...pictureCommands(lab.session),
  ]
}
