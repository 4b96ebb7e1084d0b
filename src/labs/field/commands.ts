import { builtInPictures } from '#data/builtInPictures.ts'
import type { LabCommand } from '#labs/lab.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'
import { choosePlace } from './choose.ts'
import { knownNets } from './knownNets.ts'
import { showNet } from './presets.ts'
import { fieldSession } from './session.ts'
import { stackOf } from './stack.ts'

/** What the list of all commands offers of this lab: every network, every layer, every picture. */
export function fieldCommands(): readonly LabCommand[] {
  const { places } = stackOf(fieldSession.settings())
  return [
    ...knownNets.map((known) => ({
      group: 'Network',
      label: known.label,
      run: () => showNet(known),
    })),
    ...places.map(({ place, words }) => ({
      group: 'Layer',
      label: place === 0 ? 'The image' : `${place}: ${words}`,
      run: () => choosePlace(place),
    })),
    ...builtInPictures.map(({ id, label }) => ({
      group: 'Picture',
      label,
      run: () => fieldSession.tell(fieldSession.change(builtInPicture(id))),
    })),
  ]
}
