import { type ReactNode, useMemo } from 'react'
import type { WrittenSum } from '#draw/sum/writtenSum.ts'
import type { Pointing } from '#parts/lab/pointing.ts'
import type { KernelPlace } from '#ui/sum/kernelPlace.ts'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import type { ConvLayer, ConvMark } from './convLayer.ts'
import type { ConvScene } from './convScene.ts'
import { convSum, longestConvSum, placeText } from './convSum.ts'

interface ConvSumProps {
  readonly lab: {
    readonly pointing: Pick<
      Pointing<ConvMark, object>,
      'use' | 'pointAt' | 'togglePin' | 'clearPin' | 'fold'
    >
    readonly useScene: () => ConvScene
  }
  readonly layer: ConvLayer
  /** What stands under the sum. */
  readonly children: (sum: WrittenSum, scene: ConvScene) => ReactNode
}

/** The sum of the output shown: products, divisor, bias, activation, result. */
export function ConvSum({ lab, layer, children }: ConvSumProps) {
  const { pointing } = lab
  const scene = lab.useScene()
  const { unfolded, pinned } = pointing.use((view) => view)
  const sum = convSum(layer, scene, unfolded)
  const longest = useMemo(() => longestConvSum(layer), [layer])
  const markOf = (weight: KernelPlace): ConvMark => ({ part: 'kernel', ...weight })
  return (
    <SumStrip
      sum={sum}
      place={placeText(layer, scene.position)}
      longest={longest}
      lookedAt={scene.lookedAt[0]}
      pinned={pinned?.part === 'kernel' ? pinned : undefined}
      onPoint={(weight) => pointing.pointAt(weight && markOf(weight))}
      onPin={(weight) => pointing.togglePin(markOf(weight))}
      onFold={pointing.fold}
      onEscape={pointing.clearPin}
    >
      {children(sum, scene)}
    </SumStrip>
  )
}
