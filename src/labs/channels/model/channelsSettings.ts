import type { Activation } from '#core/activations.ts'
import type { PictureSettings } from '#parts/picture/pictureChoice.ts'
import type { Bank } from './bank.ts'
import type { Orbit } from '#parts/volume/orbitSetting.ts'
import type { VolumeId } from './volumes.ts'

/** Everything a person chooses in the Channels lab. */
export interface ChannelsSettings extends PictureSettings {
  readonly view: 'unfolded' | 'volume' | 'gallery'
  readonly volume: 'picture' | VolumeId
  /** Of a worked-out volume; a picture has its own. */
  readonly channels: number
  readonly bank: Bank
  readonly seed: number
  /** How many kernels, and so how many maps. */
  readonly maps: number
  readonly kernelSize: number
  readonly groups: number
  readonly stride: number
  readonly padding: number
  /** One a kernel; what is left out at the end is 0. */
  readonly biases: readonly number[]
  readonly activation: Activation
  readonly scale: 'own' | 'shared'
  /** Outputs appear as the window reaches them; otherwise all are shown from the start. */
  readonly reveal: boolean
  /** Side of the photograph in the gallery, in pixels. */
  readonly gallerySize: 64 | 128 | 256
  /** From where the stacks of the volume are seen; null as long as nobody has moved them. */
  readonly orbit: Orbit | null
  /** Whether the layer is compared with a depthwise and a pointwise one. */
  readonly compare: boolean
}
