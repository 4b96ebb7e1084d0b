import { useMemo } from 'react'
import { Exact } from '#ui/sum/Exact.tsx'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import { EdgesStrip } from './EdgesStrip.tsx'
import { FindStrip } from './FindStrip.tsx'
import { kindNames } from './kind.ts'
import { sharingSession } from './session.ts'
import { longestSharingSum, sharingSum } from './sharingSum.ts'
import { useNet, useNearestScene } from './sharingNow.ts'
import styles from './SharingStage.module.css'
import { SizesStrip } from './SizesStrip.tsx'
import { letGo, pointAt, sharingView, togglePin } from './view.ts'
import { outputName } from './words.ts'

/** The sum of the present output, or the parameters where sizes are plotted. */
export function SharingStrip() {
  const view = sharingSession.useSettings((settings) => settings.view)
  if (view === 'sizes') return <SizesStrip />
  if (view === 'find') return <FindStrip />
  return view === 'edges' ? <EdgesStrip /> : <DiagramStrip />
}

/** The sum of the present output in the layer that is nearest. */
function DiagramStrip() {
  const net = useNet()
  const scene = useNearestScene(net)
  const { kind, output, taps, counted } = scene
  const { pinned, unfolded } = sharingView.use((view) => view)
  const longest = useMemo(() => longestSharingSum(net, kind), [net, kind])
  const sum = sharingSum(net, scene, unfolded)
  const bias = net.biases[kind][output] ?? 0
  const padding = taps.filter(({ line }) => !line).length
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
        {sum.isWhole && bias !== 0 && (
          <>
            , bias <Exact value={bias} />: <Exact value={sum.sum + bias} />
          </>
        )}
        {padding > 0 && `; ${padding} of them with padding, which is 0`}
      </p>
    </SumStrip>
  )
}
