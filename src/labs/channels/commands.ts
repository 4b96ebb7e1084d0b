import { builtInPictures } from '#data/builtInPictures.ts'
import type { LabCommand } from '#labs/lab.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'
import { type RecipeId, recipes } from './recipes.ts'
import { channelsSession } from './session.ts'
import { type ChannelsSettings, channelsTable } from './settings.ts'

/** What the list of all commands offers of this lab: every picture, every bank, every option of a choice. */
export function channelsCommands(): readonly LabCommand[] {
  return [
    ...choices('view'),
    ...choices('volume'),
    ...builtInPictures.map(({ id, label }) =>
      command('Picture', label, { ...builtInPicture(id), volume: 'picture' }),
    ),
    ...(Object.keys(recipes) as RecipeId[]).map((recipe) =>
      command('Kernels', recipes[recipe].label, { bank: { recipe, edits: [] } }),
    ),
    ...choices('activation'),
    ...choices('scale'),
  ]
}

function choices(name: 'view' | 'volume' | 'activation' | 'scale'): LabCommand[] {
  const { label, options = [] } = channelsTable[name]
  return options.map((option) => command(label, option.label, { [name]: option.value }))
}

function command(group: string, label: string, patch: Partial<ChannelsSettings>): LabCommand {
  return { group, label, run: () => channelsSession.tell(channelsSession.change(patch)) }
}
