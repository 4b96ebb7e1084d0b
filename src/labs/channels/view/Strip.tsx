import { useMemo } from 'react'
import { counted } from '#draw/numberWords.ts'
import { channels } from '#labs/channels/channels.ts'
import { channelsSum, longestChannelsSum } from '#labs/channels/model/channelsSum.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import type { Mark } from '#labs/channels/model/mark.ts'
import { outputText } from '#labs/channels/model/words.ts'
import { GalleryStrip } from '#labs/channels/view/gallery/GalleryStrip.tsx'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Exact } from '#ui/sum/Exact.tsx'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import type { KernelPlace } from '#ui/sum/kernelPlace.ts'
import { Facts } from './Facts.tsx'
import { useIsAwaited } from './useIsAwaited.ts'
import styles from './Strip.module.css'

/** The sum of the output shown, channel by channel: products, bias, activation, result. */
export function ChannelsStrip() {
  const { session, useLayer } = useLab(channels)
  const layer = useLayer()
  const view = session.useSettings((settings) => settings.view)
  const isAwaited = useIsAwaited()
  return (
    <div className={styles.strip} data-awaited={isAwaited || undefined}>
      {view === 'gallery' ? <GalleryStrip layer={layer} /> : <OutputStrip layer={layer} />}
    </div>
  )
}

function OutputStrip({ layer }: { readonly layer: ChannelsLayer }) {
  const { pointing, useScene } = useLab(channels)
  const scene = useScene()
  const { unfolded, pinned } = pointing.use((view) => view)
  const sum = channelsSum(layer, scene, unfolded)
  const longest = useMemo(() => longestChannelsSum(layer), [layer])
  return (
    <SumStrip
      sum={sum}
      place={outputText(layer, scene.place)}
      longest={longest}
      lookedAt={scene.lookedAt[0]}
      pinned={pinned?.part === 'kernel' ? pinned : undefined}
      onPoint={(weight) => pointing.pointAt(weight && markOf(weight))}
      onPin={(weight) => pointing.togglePin(markOf(weight))}
      onFold={pointing.fold}
      onEscape={pointing.clearPin}
    >
      <p className={styles.total}>
        {!sum.isWhole && `${scene.counted} of `}
        {counted(scene.terms.length, 'product')}, {sum.isWhole ? 'sum' : 'so far'}{' '}
        <Exact value={sum.sum} />
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
