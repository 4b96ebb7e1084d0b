import { sumSentence } from '#draw/sum/sumSentence.ts'
import { defineLab } from '#parts/lab/defineLab.ts'
import { changeCommand } from '#parts/lab/labCommands.ts'
import { kernels, signalPresets } from './presets.ts'
import { signal } from './signal.ts'
import { SignalPanel } from './view/Panel.tsx'
import { SignalStage } from './view/Stage.tsx'
import { SignalStrip } from './view/Strip.tsx'

/** Signal: what does a kernel make of a line of numbers? */
export const lab = defineLab(signal, {
  presets: signalPresets,
  Stage: SignalStage,
  Strip: SignalStrip,
  Panel: SignalPanel,
  describe: ({ scene }) => sumSentence(`output ${scene().output + 1}`, scene()),
  commands: ({ session }) =>
    Object.entries(kernels).map(([label, patch]) => changeCommand(session, 'Kernel', label, patch)),
})
