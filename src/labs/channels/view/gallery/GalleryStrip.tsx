import { counted } from '#draw/numberWords.ts'
import { channels } from '#labs/channels/channels.ts'
import { galleryGeometry } from '#labs/channels/model/gallery.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { recipes } from '#labs/channels/model/recipes.ts'
import { Facts } from '#labs/channels/view/Facts.tsx'
import { galleryPicturesOf } from '#labs/channels/work/galleryPictures.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import styles from '#labs/channels/view/Strip.module.css'
import { useLookedMap } from './useLookedMap.ts'

/** Which map of the gallery is looked at, and what the layer costs on the picture. */
export function GalleryStrip({ layer }: { readonly layer: ChannelsLayer }) {
  const lab = useLab(channels)
  const { looked } = useLookedMap()
  const recipe = lab.session.useSettings(({ bank }) => bank.recipe)
  const geometry = galleryGeometry(layer, galleryPicturesOf(lab).useVolume())
  const { outputChannels, groupInputChannels, kernelHeight } = layer.geometry
  const products = groupInputChannels * kernelHeight * kernelHeight
  return (
    <>
      <p>
        <b>
          Map {looked + 1} of {outputChannels}
        </b>{' '}
        {recipes[recipe].label}: every number of it is a sum of {counted(products, 'product')}. A
        step goes to the next map.
      </p>
      <div className={styles.facts}>
        <Facts geometry={geometry} />
      </div>
    </>
  )
}
