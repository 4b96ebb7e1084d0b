import { defineLab } from '#parts/lab/defineLab.ts'
import { playFromFirst } from '#state/playFromFirst.ts'
import { describeStep } from './model/describe.ts'
import { sharingPresets, spokenOf } from './presets.ts'
import { sharing } from './sharing.ts'
import { sharingCommands } from './view/commands.ts'
import { SharingPanel } from './view/Panel.tsx'
import { SharingStage } from './view/Stage.tsx'
import { SharingStrip } from './view/Strip.tsx'
import { experimentOf } from './work/experiment.ts'
import { morphOf } from './work/morph.ts'

/** Sharing: why so few parameters? */
export const lab = defineLab(sharing, {
  presets: sharingPresets,
  spokenOf,
  Stage: SharingStage,
  Strip: SharingStrip,
  Panel: SharingPanel,
  describe: (it) => describeStep(it.layer(), it.scene(), experimentOf(it).get().learnt),
  commands: sharingCommands,
  start(it) {
    morphOf(it).stop()
    playFromFirst(it.session.playback)
  },
  adopt: (it, like) => experimentOf(it).adopt(experimentOf(like).get()),
  ready: (it) => experimentOf(it).ready(),
  // Dense, local, shared, by itself.
  playIntro: (it) => morphOf(it).play(true),
})
