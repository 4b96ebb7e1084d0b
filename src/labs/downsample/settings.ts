import type { PictureSettings } from '#parts/picture/pictureChoice.ts'
import { pictureRows } from '#parts/picture/pictureSettings.ts'
import { initialSettings } from '#state/settingRows.ts'
import { choice, flag, type SettingTable, wholeNumber } from '#state/setting.ts'
import { type Branch, mostBranches } from '#labs/downsample/model/branch.ts'
import { branchesSetting } from '#labs/downsample/model/branchesSetting.ts'

/** Everything a person chooses in the Downsample lab. */
export interface DownsampleSettings extends PictureSettings {
  readonly branches: readonly Branch[]
  /** The branch that is looked at, counted from 1: its sum is written, its reads are painted. */
  readonly look: number
  /** Cells that the picture is moved to the right; what leaves at one side comes in at the other. */
  readonly shift: number
  readonly change: 'moved' | 'place'
  readonly reads: boolean
  /** Outputs appear as the windows reach them; otherwise all are shown from the start. */
  readonly reveal: boolean
}

export const mostShift = 7

/** One row a setting: its link, control, limits, reset and validation. */
export const downsampleTable: SettingTable<DownsampleSettings> = {
  ...pictureRows({ picture: { kind: 'built-in', id: 'numbers' }, size: 8, least: 4, most: 64 }),
  branches: branchesSetting,
  look: wholeNumber({
    key: 'look',
    label: 'Looked at',
    help: 'The layer whose sum is written.',
    initial: 2,
    min: 1,
    max: mostBranches,
    limits: ({ branches }) => ({ min: 1, max: branches.length, step: 1 }),
  }),
  shift: wholeNumber({
    key: 'shift',
    label: 'Shift',
    help: 'Columns that the picture is moved to the right; what leaves at the right comes in at the left.',
    initial: 0,
    min: 0,
    max: mostShift,
  }),
  change: choice({
    key: 'change',
    label: 'What changed',
    initial: 'moved',
    options: [
      {
        value: 'moved',
        label: 'Moved along',
        help: 'The map before is moved as the picture was, then compared: 0 where the map only moved. Where that is a part of a column, by the whole number beside it that fits better.',
      },
      {
        value: 'place',
        label: 'In place',
        help: 'The map after minus the map before, cell by cell.',
      },
    ],
  }),
  reads: flag({
    key: 'reads',
    label: 'Paint what is read',
    help: 'Over the input: how often the layer looked at reads each cell.',
    initial: false,
  }),
  reveal: flag({
    key: 'fill',
    label: 'Fill as they slide',
    help: 'Outputs appear when the windows reach them.',
    initial: true,
  }),
}

/** The settings that the lab opens with, and that Reset goes back to. */
export const initialDownsample = initialSettings(downsampleTable)
