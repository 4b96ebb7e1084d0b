import { useMemo } from 'react'
import { Exact } from '#ui/sum/Exact.tsx'
import type { KernelPlace } from '#ui/sum/kernelPlace.ts'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import { useChannelsLayer, useChannelsScene, useIsAwaited } from './channelsNow.ts'
import { channelsSum, longestChannelsSum } from './channelsSum.ts'
import styles from './ChannelsStrip.module.css'
import { Facts } from './Facts.tsx'
import { GalleryStrip } from './GalleryStrip.tsx'
import type { ChannelsLayer } from './layer.ts'
import type { Mark } from './mark.ts'
import { channelsSession } from './session.ts'
import { channelsView, letGo, pointAt, togglePin } from './view.ts'
import { placeText } from './words.ts'

/** The sum of the output shown, channel by channel: products, bias, activation, result. */
export function ChannelsStrip() {
  const layer = useChannelsLayer()
  const view = channelsSession.useSettings((settings) => settings.view)
  const isAwaited = useIsAwaited()
  return (
    <div className={styles.strip} data-awaited={isAwaited || undefined}>
      {view === 'gallery' ? <GalleryStrip layer={layer} /> : <OutputStrip layer={layer} />}
    </div>
  )
}

function OutputStrip({ layer }: { readonly layer: ChannelsLayer }) {
  const scene = useChannelsScene(layer)
  const { unfolded, pinned } = channelsView.use((view) => view)
  const sum = channelsSum(layer, scene, unfolded)
  const longest = useMemo(() => longestChannelsSum(layer), [layer])
  const { counted, terms } = scene
  return (
    <SumStrip
      sum={sum}
      place={placeText(layer, scene.place)}
      longest={longest}
      lookedAt={scene.lookedAt[0]}
      pinned={pinned?.part === 'kernel' ? pinned : undefined}
      onPoint={(weight) => pointAt(weight && markOf(weight))}
      onPin={(weight) => togglePin(markOf(weight))}
      onFold={(group, isOpen) =>
        channelsView.set({ unfolded: new Map(unfolded).set(group, isOpen) })
      }
      letGo={letGo}
    >
      <p className={styles.total}>
        {sum.isWhole ? terms.length : `${counted} of ${terms.length}`} product
        {terms.length === 1 ? '' : 's'}, {sum.isWhole ? 'sum' : 'so far'} <Exact value={sum.sum} />
        {sum.isWhole && sum.bias !== 0 && (
          <>
            , {sum.bias < 0 ? '−' : '+'} <Exact value={Math.abs(sum.bias)} /> ={' '}
            <Exact value={sum.before} />
          </>
        )}
      </p>
      <Facts geometry={layer.geometry} />
    </SumStrip>
  )
}

function markOf(weight: KernelPlace): Mark {
  return { part: 'kernel', ...weight }
}
