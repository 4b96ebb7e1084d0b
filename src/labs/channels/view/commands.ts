import { builtInPictures } from '#data/builtInPictures.ts'
import type { ChannelsLab } from '#labs/channels/channels.ts'
import { type RecipeId, recipes } from '#labs/channels/model/recipes.ts'
import { changeCommand, choiceCommands } from '#parts/lab/labCommands.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'

/** What the list of all commands offers of this lab: every picture, every bank, every option of a choice. */
export function channelsCommands({ session }: ChannelsLab): readonly LabCommand[] {
  return [
    ...choiceCommands(session, 'view'),
    ...choiceCommands(session, 'volume'),
    ...builtInPictures.map(({ id, label }) =>
      changeCommand(session, 'Picture', label, { ...builtInPicture(id), volume: 'picture' }),
    ),
    ...(Object.keys(recipes) as RecipeId[]).map((recipe) =>
      changeCommand(session, 'Kernels', recipes[recipe].label, { bank: { recipe, edits: [] } }),
    ),
    ...choiceCommands(session, 'activation'),
    ...choiceCommands(session, 'scale'),
  ]
}
