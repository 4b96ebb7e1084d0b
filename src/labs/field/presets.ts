import type { PresetSpec } from '#parts/lab/defineLab.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'
import { knownNet, netSettings } from '#labs/field/model/knownNets.ts'
import type { FieldSettings } from './settings.ts'

/** Settings that are lessons in themselves; each starts on the middle unit, so that it is the same every time. */
export const fieldPresets: readonly PresetSpec<FieldSettings>[] = [
  preset(
    'Four layers',
    'Every layer adds to what a unit sees: 3×3, 5×5, 6×6, then 10×10 pixels.',
    'small',
  ),
  preset(
    'LeNet-5',
    'A unit of the fourth layer sees 16×16 of the digit’s 32×32 pixels, a quarter; the fifth sees all.',
    'lenet-5',
    builtInPicture('digit'),
  ),
  preset(
    'AlexNet',
    'One window of 11 and stride 4 at the start: fields grow in large steps.',
    'alexnet',
    builtInPicture('coffee'),
  ),
  preset(
    'VGG-16',
    'Only 3×3 convolutions and 2×2 pools, yet a unit after the last pool sees 212×212 of 224×224 pixels.',
    'vgg-16',
  ),
  preset(
    'ResNet-18',
    'After the second stage of blocks a unit sees 99×99 pixels, and its neighbour those 8 further on.',
    'resnet-18',
    { ...builtInPicture('photographer'), colour: 'rgb' },
  ),
  preset(
    'Dilation',
    'Four 3×3 windows with dilation 1, 2, 4 and 8 see 31×31 pixels; all with dilation 1, it would be 9×9.',
    'dilated',
  ),
  preset(
    'U-Net',
    'Without padding every layer loses its border: 572×572 pixels become 28×28 units that see 140×140 each.',
    'u-net',
    { ...builtInPicture('cat'), colour: 'grey' },
  ),
  preset(
    'Who reads a pixel',
    'The cone the other way: all units that one pixel has a say in, layer by layer.',
    'small',
    { layer: 0 },
  ),
  preset(
    'Effective field',
    'Ten 3×3 layers reach 21×21 pixels, but the gradient is a bell: the rim hardly counts.',
    'plain',
    { effective: true },
  ),
]

function preset(
  label: string,
  sentence: string,
  id: string,
  more: Partial<FieldSettings> = {},
): PresetSpec<FieldSettings> {
  return { label, sentence, patch: { ...netSettings(knownNet(id)), ...more } }
}
