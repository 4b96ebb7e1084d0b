import { describeStep } from '#labs/channels/model/describe.ts'
import { defineLab } from '#parts/lab/defineLab.ts'
import { playFromFirst } from '#state/playFromFirst.ts'
import { channels } from './channels.ts'
import { channelsPresets, spokenOf } from './presets.ts'
import { ChannelsPanel } from './view/Panel.tsx'
import { ChannelsStage } from './view/Stage.tsx'
import { ChannelsStrip } from './view/Strip.tsx'
import { channelsCommands } from './view/commands.ts'
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
