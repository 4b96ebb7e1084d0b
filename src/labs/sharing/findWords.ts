import { detect, detectorSize } from '#core/detector.ts'
import { printNumber } from '#draw/printNumber.ts'
import { detectors, imagesAt, leftPlaces, patternSide, places } from './findExamples.ts'
import { type DetectorKind, findNow, trial } from './findNow.ts'
import { sharingSession } from './session.ts'

export const detectorNames: Readonly<Record<DetectorKind, string>> = {
  dense: 'Dense',
  conv: 'Conv',
}

/** How the numbers come about, as it is printed beside them. */
export function howMeasured(): string {
  const { images, epochs, batch, rate, tests } = trial
  const number = (value: number) => value.toLocaleString('en')
  return [
    `Images of 12 × 12 noise, half with a cross of five bright pixels, half with the five strewn about. ${number(images)} to learn from, all in the left half: seeded, ${epochs} epochs of Adam, batches of ${batch}, rate ${rate}.`,
    `Dense: ${detectors.dense.features} features of all pixels, ${number(detectorSize(detectors.dense))} parameters. Conv: ${detectors.conv.features} kernels of ${patternSide} × ${patternSide} and the largest value of each map, ${number(detectorSize(detectors.conv))} parameters.`,
    `Accuracy at a place: ${tests} new images with the cross there and ${tests} without. 50 % is chance.`,
  ].join(' ')
}

/** The mean accuracies over the places of the left half and over those that lie wholly in the right. */
export function halfMeans(accuracies: readonly number[]) {
  const mean = (isIn: (column: number) => boolean) => {
    const some = accuracies.filter((_, at) => isIn(at % places))
    return some.reduce((sum, value) => sum + value, 0) / Math.max(1, some.length)
  }
  return {
    left: mean((column) => column < leftPlaces),
    right: mean((column) => column >= places - leftPlaces),
  }
}

/** "93 % left, 49 % right"; undefined before all has been tested. */
export function meansText(kind: DetectorKind): string | undefined {
  const accuracies = findNow.get().learnt[kind]?.accuracies ?? []
  if (accuracies.length < places ** 2) return undefined
  const { left, right } = halfMeans(accuracies)
  return `${percent(left)} left, ${percent(right)} right`
}

function percent(value: number): string {
  const { text, rounded } = printNumber(value, 0)
  return `${rounded ? '≈ ' : ''}${text} %`
}

/** Where the pattern is at a step, and how likely each detector finds it there. */
export function placeSaid(step: number): string {
  const [row, column] = [Math.floor(step / places), step % places]
  const half =
    column < leftPlaces
      ? 'left half'
      : column >= places - leftPlaces
        ? 'right half'
        : 'across the middle'
  const where = `Cross at row ${row + 1}, column ${column + 1}, ${half}`
  const { learnt } = findNow.get()
  const said = (['dense', 'conv'] as const).flatMap((kind) => {
    const numbers = learnt[kind]?.numbers
    if (!numbers) return []
    const image = imageOf(step, sharingSession.settings().seed)
    const chance = detect(detectors[kind], numbers, image)[0] ?? 0
    return [`${detectorNames[kind].toLowerCase()} ${percent(100 * chance)} sure`]
  })
  return said.length > 0 ? `${where}: ${said.join(', ')}` : `${where}; nothing has been learnt yet`
}

/** The image of a step and a seed: noise with the pattern at its place. */
export function imageOf(step: number, seed: number) {
  return imagesAt(Math.floor(step / places), step % places, 1, seed + 7)
}
