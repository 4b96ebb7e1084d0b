import { ScanSearch } from 'lucide-react'
import type { LabEntry } from '#labs/lab.ts'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import { createLabSession } from '#state/labSession.ts'
import type { Clock } from '#state/playbackMath.ts'
import { wholeNumber } from '#state/setting.ts'

interface Settings {
  count: number
  size: number
}

/** The smallest lab there can be: a line of outputs. A new one, on its first settings, at every call. */
export function fixtureLab(
  id = 'fixture',
  more: Partial<ShellLab> = {},
  clock: Partial<Clock> = {},
) {
  const session = createLabSession<Settings>({
    id,
    table: {
      count: wholeNumber({ key: 'n', label: 'Outputs', initial: 12, min: 1, max: 100 }),
      size: wholeNumber({ key: 'k', label: 'Kernel size', initial: 3, min: 1, max: 9 }),
    },
    repair: (settings) =>
      settings.size <= settings.count
        ? { settings, notes: [] }
        : {
            settings: { ...settings, size: settings.count },
            notes: [`The kernel size is ${settings.count}.`],
          },
    clock: ({ count, size }) => ({ count, rowLength: 4, products: size, ...clock }),
  })

  const preset = (label: string, sentence: string, count: number) => ({
    label,
    sentence,
    apply: () => session.change({ count }),
    holds: () => session.has({ count }),
  })
  const lab: ShellLab = {
    session,
    presets: [preset('Short', 'Five outputs only.', 5), preset('Long', 'A hundred outputs.', 100)],
    commands: () => [
      { label: 'Five cells', group: 'Kernel size', run: () => session.change({ size: 5 }) },
    ],
    Stage: () => <p>The picture of {session.useSettings(({ count }) => count)} outputs</p>,
    Strip: () => <p>1 + 2 = 3</p>,
    Panel: () => (
      <label>
        Kernel size
        <input
          type="number"
          value={session.useSettings(({ size }) => size)}
          onChange={(event) => session.change({ size: event.target.valueAsNumber })}
        />
      </label>
    ),
    describe: () => `output ${Math.floor(session.playback.getState().step) + 1}: sum 3`,
    escape: () => false,
    open: () => () => {},
    ready: () => Promise.resolve(),
    copy: () => lab,
    instance: {},
    ...more,
  }
  const entry: LabEntry = {
    id,
    title: `Title of ${id}`,
    question: `What is ${id}?`,
    icon: ScanSearch,
    load: () => Promise.resolve({ create: () => lab }),
  }
  return { session, lab, entry }
}
