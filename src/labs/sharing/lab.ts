import { defineLab } from '#parts/lab/defineLab.ts'
import { playFromFirst } from '#state/playFromFirst.ts'
import { describeStep } from './model/describe.ts'
import { sharingPresets, spokenOf } from './presets.ts'
import { sharing, type SharingLab } from './sharing.ts'
import { SharingPanel } from './view/Panel.tsx'
import { SharingStage } from './view/Stage.tsx'
import { SharingStrip } from './view/Strip.tsx'
import { experimentOf } from './work/experiment.ts'
import { morphOf } from './work/morph.ts'
import { kindNames, kinds } from './model/kind.ts'
import { changeCommand, choiceCommands } from '#parts/lab/labCommands.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'

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

/** What the list of all commands offers of this lab. */
function sharingCommands(lab: SharingLab): readonly LabCommand[] {
  const { session } = lab
  const morph = morphOf(lab)
  const changes = [
    ...kinds.map((kind, sharedness) =>
      changeCommand(session, 'Morph', kindNames[kind], { sharedness }),
    ),
    ...choiceCommands(session, 'view'),
  ]
  return [
    { group: 'Morph', label: 'Play from dense to shared', run: () => morph.play() },
    ...changes.map(({ run, ...command }) => ({
      ...command,
      run() {
        morph.stop()
        run()
      },
    })),
  ]
}
