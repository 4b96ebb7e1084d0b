import type { PlaybackStore } from './playback.ts'

/** Whether nothing is to move by itself. */
export function isStill(): boolean {
  return document.documentElement.dataset['motion'] === 'reduced'
}

/** Goes over the steps from the first on, in motion unless the person wants none. */
export function playFromFirst(playback: Pick<PlaybackStore, 'first' | 'play'>): void {
  playback.first()
  if (!isStill()) playback.play()
}
