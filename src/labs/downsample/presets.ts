import { preset, type PresetSpec } from '#parts/lab/defineLab.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'
import { branchesSetting } from '#labs/downsample/model/branchesSetting.ts'
import type { DownsampleSettings } from './settings.ts'

/** Settings that are lessons in themselves; each starts from the beginning, so that it is the same every time. */
export const downsamplePresets: readonly PresetSpec<DownsampleSettings>[] = [
  preset(
    'Stride 2 or max pool',
    'Both leave a quarter of the numbers: A weighs nine cells, B keeps the largest of four.',
    {},
  ),
  preset(
    'Stride 1 or stride 2',
    'B skips every other place of A. Shift by one: A only moves, B changes.',
    { ...of('c3~c3s2'), ...builtInPicture('glyph'), size: 10, look: 2 },
  ),
  preset(
    'Max or average',
    'Max keeps the brightest speck of noise in every window, average evens it out.',
    { ...of('m2~a2'), ...builtInPicture('noisy-edge'), size: 12, look: 1 },
  ),
  preset(
    'Overlapping pool',
    'A reads many cells twice or more, so one large number can win several times.',
    { ...of('m3s2~m2'), size: 9, look: 1, reads: true },
  ),
  preset(
    'Global average',
    'Larger and larger windows: 64 numbers become 16, then 4, then a single one.',
    { ...of('a2~a4~a8'), size: 8, look: 3 },
  ),
  preset(
    'Valid, same, full',
    'Padding decides the size: 6 by 6 shrinks to 4 by 4, stays, or grows to 8 by 8.',
    { ...of('c3~c3ps~c3pf'), ...builtInPicture('corner'), size: 6, look: 2 },
  ),
  preset(
    'Aliasing',
    'Every other cell of fine rings makes rings that are not there; blurred first, they fade.',
    { ...of('c1s2~c1s2.blur'), ...builtInPicture('zone-plate'), size: 32, look: 1, reveal: false },
  ),
  preset(
    'Dilated',
    'Nine weights spread out see as far as a large window; with a stride, some cells are never read.',
    { ...of('c3~c3d2~c3s4d2'), ...builtInPicture('disk'), size: 11, look: 3, reads: true },
  ),
  preset(
    'Down and up again',
    'Brought back to its size the picture is coarser: what was not kept does not return.',
    {
      ...of('m2.up~a2.up~c3s2ps.up~c1s2.up'),
      ...builtInPicture('disk'),
      size: 10,
      look: 2,
      reveal: false,
    },
  ),
]

function of(text: string): Pick<DownsampleSettings, 'branches'> {
  return { branches: branchesSetting.read(text) }
}

/** What the sentences speak of, also where a preset leaves it as it is. */
export const spokenOf = ['branches'] as const
