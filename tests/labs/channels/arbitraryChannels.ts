import fc from 'fast-check'
import { type Bank, withWeight } from '#labs/channels/model/bank.ts'
import type { ChannelsSettings } from '#labs/channels/model/channelsSettings.ts'
import { channelsLayer, type ChannelsLayer } from '#labs/channels/model/layer.ts'
import { type RecipeId, recipes } from '#labs/channels/model/recipes.ts'
import { type VolumeId, volumeKinds, workedVolume } from '#labs/channels/model/volumes.ts'
import { initialChannels } from '#labs/channels/settings.ts'
import { pictureAtHand } from '#parts/picture/pictureAtHand.ts'

const upTo = (min: number, max: number) => fc.integer({ min, max })

/** Any settings of small layers, legal or not. */
export const arbitraryChannels: fc.Arbitrary<ChannelsSettings> = fc.record({
  view: fc.constantFrom('unfolded', 'volume', 'gallery'),
  volume: fc.constantFrom<('picture' | VolumeId)[]>(
    'picture',
    ...(Object.keys(volumeKinds) as VolumeId[]),
  ),
  channels: upTo(1, 8),
  picture: fc.constantFrom('colour-patches', 'glyph', 'checker').map((id) => ({
    kind: 'built-in' as const,
    id,
  })),
  size: upTo(4, 10),
  colour: fc.constantFrom('grey', 'rgb'),
  crop: fc.constantFrom('centre', 'whole'),
  bank: fc
    .tuple(
      fc.constantFrom(...(Object.keys(recipes) as RecipeId[])),
      fc.array(
        fc.record({
          map: upTo(0, 3),
          slice: upTo(0, 2),
          row: upTo(0, 2),
          column: upTo(0, 2),
          value: upTo(-500, 500).map((number) => number / 100),
        }),
        { maxLength: 5 },
      ),
    )
    .map(([recipe, edits]) => edits.reduce<Bank>(withWeight, { recipe, edits: [] })),
  seed: upTo(1, 999),
  maps: upTo(1, 16),
  kernelSize: upTo(1, 7),
  groups: upTo(1, 8),
  stride: upTo(1, 4),
  padding: upTo(0, 3),
  biases: fc.array(upTo(-100, 100), { maxLength: 16 }),
  activation: fc.constantFrom('identity', 'relu', 'tanh'),
  scale: fc.constantFrom('own', 'shared'),
  reveal: fc.boolean(),
  gallerySize: fc.constantFrom(64, 128, 256),
  orbit: fc.option(fc.record({ yaw: upTo(-72, 72), pitch: upTo(-60, 60) })),
  compare: fc.boolean(),
})

export const runs = { seed: 21, numRuns: 60 }

/** The layer of legal settings, on a picture that is at hand. */
export function layerOf(settings: ChannelsSettings): ChannelsLayer {
  const { volume, channels, size } = settings
  if (volume !== 'picture') return channelsLayer(settings, workedVolume(volume, channels, size))
  const picture = pictureAtHand(settings)
  if (!picture) throw new RangeError('a test needs a picture that is worked out')
  return channelsLayer(settings, { ...picture, isColour: picture.pixels.shape[0] === 3 })
}

/** The first settings with some in their place. */
export function settingsWith(patch: Partial<ChannelsSettings>): ChannelsSettings {
  return { ...initialChannels, ...patch }
}
