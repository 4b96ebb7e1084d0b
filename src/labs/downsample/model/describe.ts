import { branchLetters } from './branch.ts'
import type { DownsampleLayers } from './layers.ts'
import type { DownsampleScene } from './scene.ts'
import { contenders } from './terms.ts'
import { spokenNumber, cellText } from '#draw/numberWords.ts'

/** The present step as a sentence: "B, row 1, column 2: largest of 4 is 9; A 4.5". */
export function describeStep({ branches }: DownsampleLayers, scene: DownsampleScene): string {
  const { places, look, terms, counted } = scene
  const layer = branches[look]!
  const { place, output } = places[look]!
  const where = `${branchLetters[look]}, ${cellText(place)}`
  if (counted < terms.length) return `${where}: ${counted} of ${terms.length} cells`
  const result = spokenNumber(layer.results[output] ?? 0)
  const isMax = layer.branch.layer.kind === 'max'
  const made = isMax
    ? `largest of ${contenders(terms).length} is ${result}`
    : `${terms.length} product${terms.length === 1 ? '' : 's'}, output ${result}`
  const others = branches.flatMap(({ results }, at) =>
    at === look ? [] : [`${branchLetters[at]} ${spokenNumber(results[places[at]!.output] ?? 0)}`],
  )
  return [`${where}: ${made}`, ...others].join('; ')
}
