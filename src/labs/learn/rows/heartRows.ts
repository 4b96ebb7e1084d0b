import { choice } from '#state/setting.ts'

/** What a person chooses of the dense layer that learns by heart. */
export interface HeartSettings {
  /** What the examples are. */
  readonly taught: 'noise' | 'ink'
  /** The picture that both layers answer to. */
  readonly asked: 'new' | 'learned' | 'moved' | 'right'
}

export const heartRows = {
  taught: choice<HeartSettings, HeartSettings['taught']>({
    key: 'taught',
    label: 'Examples',
    initial: 'noise',
    options: [
      { value: 'noise', label: 'Noise', help: 'Every pixel of every example is random.' },
      { value: 'ink', label: 'Ink at the left', help: 'White paper; the right half stays empty.' },
    ],
  }),
  asked: choice<HeartSettings, HeartSettings['asked']>({
    key: 'asked',
    label: 'Picture shown',
    initial: 'new',
    options: [
      { value: 'new', label: 'A new one', help: 'Made as the examples are, and none of them.' },
      { value: 'learned', label: 'Example 1', help: 'The first that is learned.' },
      { value: 'moved', label: 'Moved by 2', help: 'Example 1, two pixels further right.' },
      { value: 'right', label: 'Ink at the right', help: 'Where examples of ink have none.' },
    ],
  }),
}
