import { useMemo } from 'react'
import { Exact } from '#ui/sum/Exact.tsx'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import { kindNames } from './kind.ts'
import { longestSharingSum, sharingSum } from './sharingSum.ts'
import { useNet, useSharingScene } from './sharingNow.ts'
import styles from './SharingStage.module.css'
import { letGo, pointAt, sharingView, togglePin } from './view.ts'
import { outputName } from './words.ts'

/** The sum of the present output in the layer that is nearest. */
export function SharingStrip() {
  const net = useNet()
  const scene = useSharingScene(net)
  const { kind, output, taps, counted } = scene
  const { pinned, unfolded } = sharingView.use((view) => view)
  const longest = useMemo(() => longestSharingSum(net, kind), [net, kind])
  const sum = sharingSum(net, scene, unfolded)
  return (
    <SumStrip
      sum={sum}
      place={outputName(net, output)}
      longest={longest}
      lookedAt={scene.weight}
      isLow
      pinned={pinned?.part === 'weight' ? { ...pinned, channel: 0 } : undefined}
      onPoint={(weight) =>
        pointAt(weight && { part: 'weight', row: weight.row, column: weight.column })
      }
      onPin={({ row, column }) => togglePin({ part: 'weight', row, column })}
      onFold={(group, isOpen) =>
        sharingView.set({ unfolded: new Map(unfolded).set(group, isOpen) })
      }
      letGo={letGo}
    >
      <p className={styles.fact}>
        {kindNames[kind]}: {sum.isWhole ? taps.length : `${counted} of ${taps.length}`} product
        {taps.length === 1 ? '' : 's'}, {sum.isWhole ? 'sum' : 'so far'} <Exact value={sum.sum} />
      </p>
    </SumStrip>
  )
}
