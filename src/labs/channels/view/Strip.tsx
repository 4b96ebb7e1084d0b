import { counted } from '#draw/numberWords.ts'
import { channels } from '#labs/channels/channels.ts'
import { galleryGeometry } from '#labs/channels/model/gallery.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { recipes } from '#labs/channels/model/recipes.ts'
import { galleryPicturesOf } from '#labs/channels/work/galleryPictures.ts'
import { ConvSum } from '#parts/conv/ConvSum.tsx'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Exact } from '#ui/sum/Exact.tsx'
import { Facts } from './Facts.tsx'
import styles from './Strip.module.css'
import { useLookedMap } from './gallery/useLookedMap.ts'
import { useIsAwaited } from './useIsAwaited.ts'

/** The sum of the output shown, channel by channel: products, bias, activation, result. */
export function ChannelsStrip() {
  const lab = useLab(channels)
  const layer = lab.useLayer()
  const view = lab.session.useSettings((settings) => settings.view)
  const isAwaited = useIsAwaited()
  return (
    <div className={styles.strip} data-awaited={isAwaited || undefined}>
      {view === 'gallery' ? (
        <GalleryStrip layer={layer} />
      ) : (
        <ConvSum lab={lab} layer={layer}>
          {({ isWhole, sum, bias, before }, scene) => (
            <>
              <p className={styles.total}>
                {!isWhole && `${scene.counted} of `}
                {counted(scene.terms.length, 'product')}, {isWhole ? 'sum' : 'so far'}{' '}
                <Exact value={sum} />
                {isWhole && bias !== 0 && (
                  <>
                    , {bias < 0 ? '−' : '+'} <Exact value={Math.abs(bias)} /> ={' '}
                    <Exact value={before} />
                  </>
                )}
              </p>
              <Facts geometry={layer.geometry} />
            </>
          )}
        </ConvSum>
      )}
    </div>
  )
}

/** Which map of the gallery is looked at, and what the layer costs on the picture. */
function GalleryStrip({ layer }: { readonly layer: ChannelsLayer }) {
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
