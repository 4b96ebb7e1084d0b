import { builtInPictures } from '#data/builtInPictures.ts'
import type { LabCommand } from '#labs/lab.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'
import { matrixSession } from './session.ts'
import { type MatrixSettings, matrixTable } from './settings.ts'
import { unroll } from './view.ts'

/** What the list of all commands offers of this lab: every picture, and every option of a choice. */
export function matrixCommands(): readonly LabCommand[] {
  return [
    ...builtInPictures.map(({ id, label }) => command('Picture', label, builtInPicture(id))),
    ...choices('view'),
    ...choices('way'),
    ...choices('tie'),
    ...choices('kernel'),
    ...choices('padding'),
    ...choices('border'),
    { group: 'Picture', label: 'Unroll', run: unroll },
  ]
}

function choices(name: 'view' | 'way' | 'tie' | 'kernel' | 'padding' | 'border'): LabCommand[] {
  const { label, options = [] } = matrixTable[name]
  return options.map((option) => command(label, option.label, { [name]: option.value }))
}

function command(group: string, label: string, patch: Partial<MatrixSettings>): LabCommand {
  return { group, label, run: () => matrixSession.tell(matrixSession.change(patch)) }
}
