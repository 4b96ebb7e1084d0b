import { preset, type PresetSpec } from '#parts/lab/defineLab.ts'
import type { DigitsLab } from './digits.ts'
import { readSquares } from './model/squares.ts'
import { readStrokes } from './model/strokes.ts'
import type { DigitsSettings } from './settings.ts'

const seven = readStrokes('SQjPtPtSpZkjfteu')
const aitch = readStrokes('OIO4.yIy4.Ogyg')
const tee = readStrokes('IK4K.gKg4')
const corner = readStrokes('JHMFRGSJQMMNMNRQSUPXKXHV')

/** A preset that is looked at when the digit is there as a whole. */
function whole(
  label: string,
  sentence: string,
  patch: Partial<DigitsSettings>,
): PresetSpec<DigitsSettings, DigitsLab> {
  return {
    ...preset<DigitsSettings>(label, sentence, patch),
    start: ({ session }) => session.playback.seek(session.clock().count - 1),
  }
}

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
  whole(
    'Moved by four',
    'Four pixels higher the fully connected network takes the three for a 6, and the convolutional one is less sure.',
    { show: 'shift', down: -4 },
  ),
  whole(
    'Three answers to moving',
    'A global maximum holds the three further out than two convolutions, a fully connected network shown moved digits holds it at every place.',
    { show: 'shift', conv: 'global', dense: 'shifted', right: 5 },
  ),
  whole(
    'Fool one',
    'Erase squares of 3×3 pixels until one network is fooled and the other is not.',
    { show: 'erase' },
  ),
  whole(
    'Two squares are enough',
    'With two squares of paper the convolutional network takes the 2 for a 3; the other does not.',
    { show: 'erase', from: 'test', test: 28, erased: readSquares('18.11,21.20') },
  ),
  whole(
    'One is enough',
    'With one square the fully connected network takes the 3 for a 2; the convolutional one does not.',
    { show: 'erase', from: 'test', test: 37, erased: readSquares('15.15') },
  ),
  whole(
    'Softmax cannot say no',
    'An H: both are more than 99 % sure of a 4. How far the nearest digit is, says more.',
    { show: 'doubt', strokes: aitch },
  ),
  whole(
    'A digit, to compare',
    'A seven, as near to the sevens that they learned from as others are.',
    { show: 'doubt', strokes: seven },
  ),
  whole(
    'A distance can be wrong, too',
    'A T, no digit, stands as near to a 7 as digits do: nothing here tells them apart.',
    { show: 'doubt', strokes: tee },
  ),
  preset(
    'In depth',
    'The same two as stacks: from the answer 3 lines lead down to what speaks for it, and against.',
    { show: 'space', unit: { side: 'conv', row: 4, channel: 0, y: 0, x: 3 } },
  ),
]
