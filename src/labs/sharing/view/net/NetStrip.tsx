import { useMemo } from 'react'
import { counted } from '#draw/numberWords.ts'
import { kindNames } from '#labs/sharing/model/kind.ts'
import { longestNetSum, netSum } from '#labs/sharing/model/netSum.ts'
import { outputName } from '#labs/sharing/model/words.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Exact } from '#ui/sum/Exact.tsx'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import { useNet, useNetScene } from './useNetScene.ts'

/** The sum of the present output in the layer that is nearest. */
export function NetStrip() {
  const { pointing } = useLab(sharing)
  const net = useNet()
  const scene = useNetScene()
  const { kind, output, taps } = scene
  const { pinned, unfolded } = pointing.use((view) => view)
  const longest = useMemo(() => longestNetSum(net, kind), [net, kind])
  const sum = netSum(net, scene, unfolded)
  const padding = taps.filter(({ line }) => !line).length
  const products = counted(taps.length, 'product')
  return (
    <SumStrip
      sum={sum}
      place={outputName(net, output)}
      longest={longest}
      lookedAt={scene.weight}
      isLow
      pinned={pinned?.part === 'weight' ? { ...pinned, channel: 0 } : undefined}
      onPoint={(weight) =>
        pointing.pointAt(weight && { part: 'weight', row: weight.row, column: weight.column })
      }
      onPin={({ row, column }) => pointing.togglePin({ part: 'weight', row, column })}
      onFold={pointing.fold}
      onEscape={pointing.clearPin}
    >
      <p>
        {kindNames[kind]}: {sum.isWhole ? products : `${scene.counted} of ${products}`},{' '}
        {sum.isWhole ? 'sum' : 'so far'} <Exact value={sum.sum} />
        {sum.isWhole && sum.bias !== 0 && (
          <>
            , bias <Exact value={sum.bias} />: <Exact value={sum.result} />
          </>
        )}
        {padding > 0 && `; ${padding} of them with padding, which is 0`}
      </p>
    </SumStrip>
  )
}
