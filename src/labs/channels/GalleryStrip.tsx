import { recipes } from './recipes.ts'
import styles from './ChannelsStrip.module.css'
import { Facts } from './Facts.tsx'
import { galleryGeometry } from './gallery.ts'
import { useGalleryImage } from './galleryImage.ts'
import type { ChannelsLayer } from './layer.ts'
import { channelsSession } from './session.ts'
import { useLookedMap } from './useLookedMap.ts'

/** Which map of the gallery is looked at, and what the layer costs on the picture. */
export function GalleryStrip({ layer }: { readonly layer: ChannelsLayer }) {
  const { looked } = useLookedMap(layer)
  const settings = channelsSession.useSettings((all) => all)
  const geometry = galleryGeometry(layer, useGalleryImage(settings, layer))
  const { outputChannels, groupInputChannels, kernelHeight } = layer.geometry
  const products = groupInputChannels * kernelHeight * kernelHeight
  return (
    <>
      <p className={styles.line}>
        <b>
          Map {looked + 1} of {outputChannels}
        </b>{' '}
        {recipes[settings.bank.recipe].label}: every number of it is a sum of {products} product
        {products === 1 ? '' : 's'}. A step goes to the next map.
      </p>
      <div className={styles.facts}>
        <Facts geometry={geometry} />
      </div>
    </>
  )
}
