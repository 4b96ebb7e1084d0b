import { SizeFormula } from '#ui/SizeFormula.tsx'
import type { SlideLayer } from '#labs/slide/model/layer.ts'
import { outputSizes } from '#labs/slide/model/outputSizes.ts'

/** The output-size formula with the numbers of the layer in it, once when both axes are alike. */
export function OutputSize({ layer }: { layer: SlideLayer }) {
  return <SizeFormula label="output size" axes={outputSizes(layer)} />
}
