import { useEffect, useState } from 'react'
import { learn } from '#labs/learn/learn.ts'
import { type BankLayer, testedAt } from '#labs/learn/model/bank/bankScene.ts'
import { percentText } from '#labs/learn/model/words.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { LinePlot } from '#ui/LinePlot.tsx'

interface Curve {
  readonly layer: BankLayer
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

/** How many textures that were not learned from are told right, against the updates; a press goes to that update. */
export function BankCurve({ layer }: { readonly layer: BankLayer }) {
  const lab = useLab(learn)
  const step = lab.useStep()
  const { bankUpdates } = layer.settings
  const curve = useCurve(layer)
  return (
    <LinePlot
      label="Textures told right against the updates, in percent"
      across={{ label: 'updates', kind: 'linear', low: 0, high: bankUpdates }}
      up={{ label: 'right, %', kind: 'linear', low: 0, high: 100 }}
      series={[
        {
          name: 'right',
          meaning: 'output',
          points: curve,
          isPending: curve.length <= bankUpdates,
        },
      ]}
      x={step}
      print={(value) => percentText(value / 100)}
      onPick={(x) => lab.session.playback.seek(Math.round(x))}
    />
  )
}

/** The points worked out so far: an update between two frames, so that nothing stands still meanwhile. */
function useCurve(layer: BankLayer): Curve['points'] {
  const [curve, setCurve] = useState<Curve>({ layer, points: [] })
  const points = curve.layer === layer ? curve.points : []
  const { length } = points
  useEffect(() => {
    if (length > layer.settings.bankUpdates) return
    const timer = setTimeout(() => {
      const y = 100 * testedAt(layer, length).right
      setCurve((before) => ({
        layer,
        points: [...(before.layer === layer ? before.points : []), { x: length, y }],
      }))
    })
    return () => clearTimeout(timer)
  }, [layer, length])
  return points
}
