import { counted } from '#draw/numberWords.ts'
import { channels } from '#labs/channels/channels.ts'
import { GalleryStrip } from '#labs/channels/view/gallery/GalleryStrip.tsx'
import { ConvSum } from '#parts/conv/ConvSum.tsx'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Exact } from '#ui/sum/Exact.tsx'
import { Facts } from './Facts.tsx'
import { useIsAwaited } from './useIsAwaited.ts'
import styles from './Strip.module.css'

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
