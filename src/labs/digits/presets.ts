import { preset, type PresetSpec } from '#parts/lab/defineLab.ts'
import type { DigitsLab } from './digits.ts'
import { readStrokes } from './model/strokes.ts'
import type { DigitsSettings } from './settings.ts'

const seven = readStrokes('SQjPtPtSpZkjfteu')
const corner = readStrokes('JHMFRGSJQMMNMNRQSUPXKXHV')

export const digitsPresets: readonly PresetSpec<DigitsSettings, DigitsLab>[] = [
  preset(
    'Two networks, one drawing',
    'Both read the same three: one looks through small windows, one at all pixels at once.',
    {},
  ),
  preset(
    'As many weights each',
    'With about 5,000 weights each the convolutional one reads 98 in 100 test digits, the other 90.',
    { dense: 'dense7' },
  ),
  preset(
    'Not prepared',
    'Small and in a corner, as drawn: nothing that they learned from stood there.',
    { strokes: corner, prepared: false },
  ),
  preset('Prepared', 'The same drawing, scaled to 20×20 and put by its centre of mass.', {
    strokes: corner,
  }),
  preset(
    'A global maximum',
    'Moved by five pixels: with a global maximum it is as sure as before, the other is in doubt.',
    {
      conv: 'global',
      right: 5,
      down: 3,
      strokes: seven,
    },
  ),
  preset(
    'In depth',
    'The same two as stacks: from the answer 3 lines lead down to what speaks for it, and against.',
    { show: 'space', unit: { side: 'conv', row: 4, channel: 0, y: 0, x: 3 } },
  ),
]
