import { detect, detectorSize } from '#core/detector.ts'
import { aboutText, countText } from '#draw/numberWords.ts'
import { detectors, exampleAt, leftPositions, patternSide, positions } from './findExamples.ts'
import { halfMeans, trial, type TrialResults } from './trial.ts'

/** How the numbers come about, as it is printed beside them. */
export function howMeasured(): string {
  const { images, epochs, batch, rate, tests } = trial
  return [
    `Images of 12 × 12 noise, half with a cross of five bright pixels, half with the five strewn about. ${countText(images)} to learn from, all in the left half: seeded, ${epochs} epochs of Adam, batches of ${batch}, rate ${rate}.`,
    `Dense: ${detectors.dense.features} features of all pixels, ${countText(detectorSize(detectors.dense))} parameters. Conv: ${detectors.conv.features} kernels of ${patternSide} × ${patternSide} and the largest value of each map, ${countText(detectorSize(detectors.conv))} parameters.`,
    `Accuracy at a place: ${tests} new images with the cross there and ${tests} without. 50 % is chance.`,
  ].join(' ')
}

/** "93 % left, 49 % right"; undefined before all has been tested. */
export function meansText(accuracies: readonly number[] = []): string | undefined {
  if (accuracies.length < positions ** 2) return undefined
  const { left, right } = halfMeans(accuracies)
  return `${percent(left)} left, ${percent(right)} right`
}

/** Where the pattern is, and how likely each detector that has learnt finds it there. */
export function patternText(position: number, seed: number, learnt: TrialResults): string {
  const [row, column] = [Math.floor(position / positions), position % positions]
  const half =
    column < leftPositions
      ? 'left half'
      : column >= positions - leftPositions
        ? 'right half'
        : 'across the middle'
  const where = `Cross at row ${row + 1}, column ${column + 1}, ${half}`
  const said = (['dense', 'conv'] as const).flatMap((kind) => {
    const numbers = learnt[kind]?.numbers
    if (!numbers) return []
    const chance = detect(detectors[kind], numbers, exampleAt(position, seed))[0] ?? 0
    return [`${kind} ${percent(100 * chance)} sure`]
  })
  return said.length > 0 ? `${where}: ${said.join(', ')}` : `${where}; nothing has been learnt yet`
}

function percent(value: number): string {
  return `${aboutText(value, 0)} %`
}
