import { choice, flag, type Setting } from '#state/setting.ts'

/** A picture of one's own in a pair: its name on this device, and its size. */
export interface PairFile {
  readonly id: string
  readonly height: number
  readonly width: number
}

/** What a person chooses of a pair of pictures. Without pictures of one's own there is an example. */
export interface PairSettings {
  readonly pairBefore: PairFile | null
  readonly pairAfter: PairFile | null
  /** Whether pictures of unlike sizes are cut to the size that both have, about their middles. */
  readonly pairCrop: boolean
  /** Which kernel is shown. */
  readonly pairChannel: 'all' | 'red' | 'green' | 'blue'
  /** How the example is made. */
  readonly pairMade: 'filter' | 'median' | 'curve'
}

export const pairRows = {
  pairBefore: fileSetting('pbefore', 'Picture before'),
  pairAfter: fileSetting('pafter', 'Picture after'),
  pairCrop: flag({
    key: 'pcrop',
    label: 'Cut both to one size',
    help: 'The middle of both, as large as both are.',
    initial: false,
  }),
  pairChannel: choice<unknown, PairSettings['pairChannel']>({
    key: 'pfor',
    label: 'Kernel for',
    initial: 'all',
    options: [
      { value: 'all', label: 'All', help: 'One kernel and one bias for all channels.' },
      { value: 'red', label: 'Red', help: 'The kernel of the red channel alone.' },
      { value: 'green', label: 'Green', help: 'The kernel of the green channel alone.' },
      { value: 'blue', label: 'Blue', help: 'The kernel of the blue channel alone.' },
    ],
  }),
  pairMade: choice<unknown, PairSettings['pairMade']>({
    key: 'pmade',
    label: 'The example was made by',
    initial: 'filter',
    options: [
      { value: 'filter', label: 'Filter', help: 'A kernel, rounded to 8 bits.' },
      {
        value: 'median',
        label: 'Median',
        help: 'The middle one of 3×3 pixels: no kernel does that.',
      },
      {
        value: 'curve',
        label: 'Curve',
        help: 'Brighter middle tones, pixel by pixel: no kernel does that.',
      },
    ],
  }),
}

function fileSetting(key: string, label: string): Setting<unknown, PairFile | null> {
  return {
    key,
    label,
    initial: null,
    describe: (file) => (file ? 'your own' : 'the example’s'),
    write: (file) => (file ? undefined : 'example'),
    name: (file) =>
      file
        ? {
            text: `own.${file.id}.${file.height}x${file.width}`,
            said: `Your own ${label.toLowerCase()} is not in it: others see the example. On this device the link opens it again.`,
          }
        : undefined,
    read(text) {
      if (text === 'example') return null
      const [, id, height, width] =
        /^own\.([a-z\d]{1,14})\.([1-9]\d{0,4})x([1-9]\d{0,4})$/.exec(text) ?? []
      if (id === undefined) throw new RangeError('names no picture')
      return { id, height: Number(height), width: Number(width) }
    },
  }
}
