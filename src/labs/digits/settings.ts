import type { Setting, SettingTable } from '#state/setting.ts'
import { choice, flag, wholeNumber } from '#state/setting.ts'
import { shiftReach } from './model/received.ts'
import { readSquares, type Square, writeSquares } from './model/squares.ts'
import { type OwnPicture, ownSetting } from './model/own/ownPicture.ts'
import { type Orbit, orbitSetting } from '#parts/volume/orbitSetting.ts'
import { netSetting } from './model/netSetting.ts'
import type { OwnName } from './model/ownName.ts'
import { readStrokes, type Stroke, writeStrokes } from './model/strokes.ts'
import { readUnit, type UnitPlace, writeUnit } from './model/unit.ts'

/** The networks that can stand on each side. */
export type ConvName = 'conv' | 'lenet' | 'global'
export type DenseName = 'dense300' | 'dense7' | 'dense77' | 'linear' | 'shifted'

/** Everything a person chooses in the Digits lab; the step is the drawing. */
export interface DigitsSettings {
  readonly show: 'nets' | 'shift' | 'erase' | 'doubt' | 'space'
  /** Whether the digit is drawn here, one of those that the networks were tested on, or in a picture of one's own. */
  readonly from: 'drawn' | 'test' | 'own'
  readonly own: OwnPicture | null
  readonly strokes: readonly Stroke[]
  /** Of the test digits that are shipped, counted from 1. */
  readonly test: number
  /** Whether the networks get the digit as MNIST's were prepared. */
  readonly prepared: boolean
  readonly conv: ConvName | OwnName
  readonly dense: DenseName | OwnName
  /** How far the digit is moved after the preparation, in pixels. */
  readonly down: number
  readonly right: number
  /** What is erased of what the networks get, after it was moved. */
  readonly erased: readonly Square[]
  /** Whether the squares are shown that the solver erases. */
  readonly par: boolean
  /** The unit or pixel that is looked at. */
  readonly unit: UnitPlace | undefined
  /** From where the stacks are seen; null as long as nobody has turned them. */
  readonly orbit: Orbit | null
}

/** A three, drawn from its top left end to its lower left one. */
export const three = 'SPYLgKoMsRsWnbfebfifqivouvo1f3W1Qx'

const strokes: Setting<DigitsSettings, readonly Stroke[]> = {
  key: 'draw',
  label: 'Drawing',
  initial: [],
  write: writeStrokes,
  read: readStrokes,
  describe: (drawn) => (drawn.length === 1 ? '1 stroke' : `${drawn.length} strokes`),
}

const unit: Setting<DigitsSettings, UnitPlace | undefined> = {
  key: 'u',
  label: 'Unit',
  initial: undefined,
  write: (place) => (place ? writeUnit(place) : 'none'),
  read: (text) => (text === 'none' ? undefined : readUnit(text)),
  describe: (place) => (place ? writeUnit(place) : 'none'),
}

const erased: Setting<DigitsSettings, readonly Square[]> = {
  key: 'erase',
  label: 'Erased',
  initial: [],
  write: writeSquares,
  read: readSquares,
  describe: (squares) => (squares.length === 1 ? '1 square' : `${squares.length} squares`),
}

const shift = (key: string, label: string) =>
  wholeNumber<DigitsSettings>({ key, label, initial: 0, min: -shiftReach, max: shiftReach })

/** One row a setting: its link, control, limits, reset and validation. */
export const digitsTable: SettingTable<DigitsSettings> = {
  show: choice({
    key: 'show',
    label: 'Show',
    initial: 'nets',
    options: [
      { value: 'nets', label: 'Two networks', help: 'Everything that both make of the digit.' },
      { value: 'shift', label: 'Moved', help: 'Does it matter where the digit stands?' },
      { value: 'erase', label: 'Erased', help: 'Which pixels does an answer hang on?' },
      { value: 'doubt', label: 'No digit', help: 'Who notices that it is none?' },
      {
        value: 'space',
        label: 'In depth',
        help: 'The same as stacks in space: drag to turn them, point at a unit to see what it reads.',
      },
    ],
  }),
  from: choice({
    key: 'from',
    label: 'Digit',
    initial: 'drawn',
    options: [
      { value: 'drawn', label: 'Drawn' },
      { value: 'test', label: 'From the test' },
      { value: 'own', label: 'Own picture', help: 'A picture that is opened, dropped or pasted.' },
    ],
  }),
  own: ownSetting,
  strokes: { ...strokes, initial: readStrokes(three) },
  test: wholeNumber({
    key: 'digit',
    label: 'Test digit',
    initial: 1,
    min: 1,
    max: 200,
  }),
  prepared: flag({
    key: 'prepare',
    label: 'Prepared as in MNIST',
    help: 'Scaled to 20 pixels and put by its centre of mass, as all that they learned from.',
    initial: true,
  }),
  conv: netSetting({
    side: 'conv',
    label: 'Convolutional',
    initial: 'conv',
    options: [
      { value: 'conv', label: 'Two convolutions', help: '5,142 weights.' },
      { value: 'lenet', label: 'LeNet-5', help: '61,706 weights.' },
      {
        value: 'global',
        label: 'With a global maximum',
        help: '8,394 weights.',
      },
    ],
  }),
  dense: netSetting({
    side: 'dense',
    label: 'Fully connected',
    initial: 'dense300',
    options: [
      {
        value: 'dense300',
        label: '300 and 100 units',
        help: '266,610 weights.',
      },
      { value: 'dense7', label: '7 units', help: '5,575 weights.' },
      { value: 'dense77', label: '77 units', help: '61,225 weights.' },
      { value: 'linear', label: 'No hidden units', help: '7,850 weights.' },
      {
        value: 'shifted',
        label: '300 and 100, shown moved digits',
        help: '266,610 weights, trained on digits moved by up to 8 pixels.',
      },
    ],
  }),
  down: shift('down', 'Moved down'),
  right: shift('right', 'Moved right'),
  erased,
  par: flag({
    key: 'par',
    label: 'Show par',
    help: 'The squares that the solver erases: each time the one that takes most from the answer.',
    initial: false,
  }),
  unit,
  orbit: { ...orbitSetting, key: 'orbit' },
}
