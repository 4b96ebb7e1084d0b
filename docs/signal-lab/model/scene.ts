import type { ConvLayer } from '#core/convLayer.ts'
import { windowTerms } from '#core/windowTerms.ts'
import { countedAt } from '#parts/lab/countedAt.ts'
import type { GridMark } from '#parts/lab/pointing.ts'
import type { Moment } from '#state/playbackMath.ts'

/** A moment: the sum of an output, where its window is, and what the cell pointed at is wired to. */
export function signalScene(layer: ConvLayer, moment: Moment, mark?: GridMark) {
  const { taps, readers } = layer.frame.horizontal
  const at = (part: GridMark['part']) => (mark?.part === part ? mark.column : -1)
  const output = at('output') in taps ? at('output') : moment.output
  const terms = windowTerms(layer, output)
  const pointed = terms.filter(
    ({ column, kernelColumn }) => column === at('input') || kernelColumn === at('kernel'),
  )
  const sum = countedAt(moment, output, terms, pointed)
  const cell = (column: number) => ({ row: 0, column })
  return {
    ...sum,
    mark,
    output,
    terms,
    window: cell((taps[output]?.[0] ?? 0) + sum.glide * layer.geometry.strideHorizontal),
    made: cell(output + sum.glide),
    readers: (readers[at('input')] ?? []).map(({ position }) => cell(position)),
    multiplied: taps.flatMap((tap) => tap[at('kernel')] ?? []).map(cell),
  }
}
