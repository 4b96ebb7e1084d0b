import { branchLetters } from './branch.ts'
import type { DownsampleLayers } from './layers.ts'
import type { DownsampleScene } from './scene.ts'
import { contenders } from './terms.ts'
import { cellText, counted, spokenNumber } from '#draw/numberWords.ts'

/** The present step as a sentence: "B, row 1, column 2: largest of 4 is 9; A 4.5". */
export function describeStep({ branches }: DownsampleLayers, scene: DownsampleScene): string {
  const { places, look, terms, counted: done } = scene
  const layer = branches[look]!
  const { place, output } = places[look]!
  const where = `${branchLetters[look]}, ${cellText(place)}`
  if (done < terms.length) return `${where}: ${done} of ${terms.length} cells`
  const result = spokenNumber(layer.results[output] ?? 0)
  const isMax = layer.branch.layer.kind === 'max'
  const made = isMax
    ? `largest of ${contenders(terms).length} is ${result}`
    : `${counted(terms.length, 'product')}, output ${result}`
  const others = branches.flatMap(({ results }, at) =>
    at === look ? [] : [`${branchLetters[at]} ${spokenNumber(results[places[at]!.output] ?? 0)}`],
  )
  return [`${where}: ${made}`, ...others].join('; ')
}
