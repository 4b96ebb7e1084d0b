import { longestNumber } from '#draw/sum/longestNumber.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { LabSum } from '#parts/lab/LabSum.tsx'
import { signal } from '#docs/signal-lab/signal.ts'

/** The sum of the output shown. */
export function SignalStrip() {
  const { pointing, useLayer, useScene } = useLab(signal)
  const { input, results } = useLayer()
  const { output, ...scene } = useScene()
  const [value, sum] = [longestNumber(input.data), longestNumber(results.data)]
  return (
    <LabSum
      pointing={pointing}
      parts={{ ...scene, divisor: 1, bias: 0 }}
      place={`output ${output + 1}`}
      longest={{ place: `output ${results.data.length}`, value, sum, result: sum }}
      markOf={({ row, column }) => ({ part: 'kernel' as const, row, column })}
    />
  )
}
