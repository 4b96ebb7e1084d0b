import type { EdgePicture } from './edges.ts'
import { type Kind, kindAt } from './kind.ts'
import { type KnownLayer, knownLayer } from './knownLayers.ts'
import { createNet, isSameNet, type SharingNet } from './net.ts'
import type { SharingSettings } from './sharingSettings.ts'

/** All that the lab's pictures and sums are read from. */
export interface SharingLayer {
  readonly settings: SharingSettings
  /** The layer of the three that the morph is nearest to. */
  readonly kind: Kind
  readonly net: SharingNet
  readonly known: KnownLayer
  /** Where edges are shown, and only there. */
  readonly edges: EdgePicture | undefined
}

/** The layers of the settings; where they stand in the morph leaves the net as it was. */
export function sharingLayer(
  settings: SharingSettings,
  edges: EdgePicture | null,
  before?: SharingLayer,
): SharingLayer {
  return {
    settings,
    kind: kindAt(settings.sharedness),
    net: before && isSameNet(before.settings, settings) ? before.net : createNet(settings),
    known: knownLayer(settings.known),
    edges: edges ?? undefined,
  }
}
