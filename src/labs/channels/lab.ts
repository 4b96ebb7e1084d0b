import { builtInPictures } from '#data/builtInPictures.ts'
import { cellText, spokenNumber } from '#draw/numberWords.ts'
import { sumSentence } from '#draw/sum/sumSentence.ts'
import { defineLab } from '#parts/lab/defineLab.ts'
import { changeCommand, choiceCommands } from '#parts/lab/labCommands.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'
import { playFromFirst } from '#state/playFromFirst.ts'
import { channels, type ChannelsLab } from './channels.ts'
import type { ChannelsSettings } from './model/channelsSettings.ts'
import type { ChannelsLayer } from './model/layer.ts'
import { type RecipeId, recipes } from './model/recipes.ts'
import type { ChannelsScene } from './model/scene.ts'
import { channelsPresets, spokenOf } from './presets.ts'
import { ChannelsPanel } from './view/Panel.tsx'
import { ChannelsStage } from './view/Stage.tsx'
import { ChannelsStrip } from './view/Strip.tsx'
import { importIntoChannels } from './view/importDropped.ts'
import { galleryPicturesOf } from './work/galleryPictures.ts'

/** Channels: where does depth go? */
export const lab = defineLab(channels, {
  presets: channelsPresets,
  spokenOf,
  Stage: ChannelsStage,
  Strip: ChannelsStrip,
  Panel: ChannelsPanel,
  describe: (it) => describeStep(it.layer(), it.scene(), it.session.settings().view),
  commands: channelsCommands,
  importDropped: importIntoChannels,
  adopt: (it, like) => galleryPicturesOf(it).adopt(galleryPicturesOf(like).images()),
  ready: (it) => galleryPicturesOf(it).ready(),
  playIntro: ({ session }) => playFromFirst(session.playback),
})

/** What the list of all commands offers of this lab: every picture, every bank, every option of a choice. */
function channelsCommands({ session }: ChannelsLab): readonly LabCommand[] {
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

/** A step as a sentence: "row 3, column 5: red 4, green −2, blue 0, sum 2"; in the gallery the number of the map. */
function describeStep(
  layer: ChannelsLayer,
  scene: ChannelsScene,
  view: ChannelsSettings['view'],
): string {
  const { outputChannels } = layer.geometry
  const { position, terms, counted, sum, output, partialSums } = scene
  if (view === 'gallery') return `map ${output + 1} of ${outputChannels}`
  const map = outputChannels > 1 ? `map ${position.map + 1}, ` : ''
  const where = `${map}${cellText(position)}`
  if (counted < terms.length) return sumSentence(where, scene)
  const result = layer.results[output] ?? 0
  const then = result === sum ? '' : `, output ${spokenNumber(result)}`
  const each = partialSums.map((of) => `${layer.names[of.channel]} ${spokenNumber(of.sum)}, `)
  return `${where}: ${each.length > 1 ? each.join('') : ''}sum ${spokenNumber(sum)}${then}`
}
