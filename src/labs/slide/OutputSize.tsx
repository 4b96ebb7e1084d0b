import { SizeFormula } from '#ui/SizeFormula.tsx'
import type { SlideLayer } from './layer.ts'
import { outputSizes } from './outputSizes.ts'

/** The output-size formula with the numbers of the layer in it, once when both axes are alike. */
export function OutputSize({ layer }: { layer: SlideLayer }) {
  return <SizeFormula label="output size" axes={outputSizes(layer)} />
}
