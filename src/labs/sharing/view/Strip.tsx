import { patternText } from '#labs/sharing/model/findWords.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import findStyles from './find/FindStage.module.css'
import { experimentOf } from '#labs/sharing/work/experiment.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { useMemo } from 'react'
import { counted, countText } from '#draw/numberWords.ts'
import { edgeName, edgeSum, longestEdgeSum } from '#labs/sharing/model/edges.ts'
import type { EdgeScene } from '#labs/sharing/model/scene.ts'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import { sizeCounts } from '#labs/sharing/model/sizeCounts.ts'
import panelStyles from '#ui/panel.module.css'
import styles from './sizes/SizesStage.module.css'
import { outputName, storageText, timesText } from '#labs/sharing/model/words.ts'
import { kindNames } from '#labs/sharing/model/kind.ts'
import { longestNetSum, netSum } from '#labs/sharing/model/netSum.ts'
import { Exact } from '#ui/sum/Exact.tsx'
import { useNet, useNetScene } from './net/useNetScene.ts'

/** The sum of the present output, or the parameters where sizes are plotted. */
export function SharingStrip() {
  const { session } = useLab(sharing)
  const view = session.useSettings((settings) => settings.view)
  if (view === 'sizes') return <SizesStrip />
  if (view === 'find') return <FindStrip />
  return view === 'edges' ? <EdgesStrip /> : <NetStrip />
}

/** What both detectors make of the image of the step. */
function FindStrip() {
  const lab = useLab(sharing)
  const seed = lab.session.useSettings((settings) => settings.seed)
  const learnt = experimentOf(lab).use((finding) => finding.learnt)
  return <p className={findStyles.strip}>{patternText(lab.useStep(), seed, learnt)}</p>
}

/** The sum of two products behind an edge. */
function EdgesStrip() {
  const scene = useLab(sharing).useScene()
  return scene.view === 'edges' && <EdgeSum {...scene} />
}

function EdgeSum({ picture, edge }: EdgeScene) {
  const { output, products } = edge
  const longest = useMemo(() => longestEdgeSum(picture), [picture])
  return (
    <SumStrip
      sum={edgeSum(picture, output, products)}
      place={edgeName(picture, output)}
      longest={longest}
      lookedAt={undefined}
      isLow
      pinned={undefined}
      onPoint={nothing}
      onPin={nothing}
      onFold={nothing}
      onEscape={() => false}
    >
      <p>
        Two weights for all {countText(picture.values.data.length)} edges: each pixel less its left
        neighbour
      </p>
    </SumStrip>
  )
}

function nothing() {}

/** Parameters of the three layers with formula and number. */
function SizesStrip() {
  const { known, settings } = useLab(sharing).useLayer()
  const counts = sizeCounts(known, settings.size)
  const conv = counts[2]?.parameters ?? 1
  return (
    <table className={`${panelStyles.table} ${styles.counts}`}>
      <thead>
        <tr>
          <th scope="col">Layer</th>
          <th scope="col">(weights + a bias)·how many</th>
          <th scope="col">Parameters</th>
          <th scope="col">As float32</th>
          <th scope="col">÷ conv</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ name, formula, parameters, bytes }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{formula}</td>
            <td>
              <b>{countText(parameters)}</b>
            </td>
            <td>{storageText(bytes)}</td>
            <td>{timesText(parameters / conv)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The sum of the present output in the layer that is nearest. */
function NetStrip() {
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
