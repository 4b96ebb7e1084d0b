import type { LabCommand } from '#parts/lab/shellLab.ts'
import { type PlaybackStore, speeds } from '#state/playback.ts'

/** What the transport offers beyond the key table, for the list of all commands: speeds, paces, loop. */
export function transportCommands(playback: PlaybackStore): readonly LabCommand[] {
  return [
    ...speeds.map((speed) => ({
      group: 'Speed',
      label: `${speed}×`,
      run: () => playback.setSpeed(speed),
    })),
    { group: 'Pace', label: 'Outputs', run: () => playback.setPace('outputs') },
    { group: 'Pace', label: 'Products', run: () => playback.setPace('products') },
    { group: 'Loop', label: 'on', run: () => playback.setLoop(true) },
    { group: 'Loop', label: 'off', run: () => playback.setLoop(false) },
  ]
}
