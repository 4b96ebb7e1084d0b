import type { LabModule } from '#labs/lab.ts'
import { announceStep } from './announce.ts'
import { ChannelsPanel } from './ChannelsPanel.tsx'
import { ChannelsStage } from './ChannelsStage.tsx'
import { ChannelsStrip } from './ChannelsStrip.tsx'
import { channelsCommands } from './commands.ts'
import { channelsPresets } from './presets.ts'
import { channelsSession, playFromStart } from './session.ts'
import { takeIntoChannels } from './take.ts'
import { letGo } from './view.ts'

/** Channels: where does depth go? */
export const lab: LabModule = {
  session: channelsSession,
  presets: channelsPresets,
  Stage: ChannelsStage,
  Strip: ChannelsStrip,
  Panel: ChannelsPanel,
  announce: announceStep,
  commands: channelsCommands,
  take: takeIntoChannels,
  greet: playFromStart,
  escape: letGo,
}
