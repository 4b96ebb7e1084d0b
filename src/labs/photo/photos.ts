import { decodeImageFile } from '#data/decodeImageFile.ts'
import { readAllPixels } from '#data/photo/readAllPixels.ts'
import { testCard } from '#data/photo/testCard.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { createValue } from '#state/createValue.ts'
import { photoSession } from './session.ts'
import { ownImage, photoName, reopenOwnPhoto } from './ownPhotos.ts'
import { chosenSample, type PhotoChoice, samplePhoto, samplePhotos } from './photoChoice.ts'

/** The photograph that is shown: the last that could be had. */
interface Shown {
  readonly choice: PhotoChoice
  readonly image: RgbaImage
}

const shown = createValue<{ photo: Shown | undefined; failed: PhotoChoice | undefined }>({
  photo: undefined,
  failed: undefined,
})

let loading: { choice: PhotoChoice; stop: AbortController } | undefined
/** Hook: the photograph to show; while the chosen one is on its way, the one before. */
export function usePhoto(choice: PhotoChoice): RgbaImage | undefined {
  const photo = shown.use((value) => value.photo)
  ask(choice)
  return photo?.image ?? shown.get().photo?.image
}

/** Hook: a sentence when the chosen photograph could not be had. */
export function usePhotoProblem(choice: PhotoChoice): string | undefined {
  const failed = shown.use((value) => value.failed)
  if (failed === undefined || !isSame(failed, choice)) return undefined
  if (choice.kind === 'live') return 'The camera is off.'
  return 'That photograph could not be loaded, so the one before it stays. Choose it again to try once more.'
}

/** Hook: what the chosen photograph is called, as long as it is on its way. */
export function useComing(choice: PhotoChoice): string | undefined {
  const isHere = shown.use(
    ({ photo, failed }) =>
      (photo && isSame(photo.choice, choice)) || (failed && isSame(failed, choice)),
  )
  return isHere || choice.kind === 'live' ? undefined : photoName(choice)
}

/** The pixels of the photograph that is shown now. */
export function photoNow(): Shown | undefined {
  return shown.get().photo
}

/** The pixels of the chosen photograph as soon as they are shown, or of the one that stands in for it. */
export async function photoOnceThere(choice: PhotoChoice): Promise<RgbaImage> {
  await shown.until(({ photo, failed }) => {
    const isHere = photo !== undefined && isSame(photo.choice, choice)
    return isHere || (failed !== undefined && isSame(failed, choice))
  })
  const { photo } = shown.get()
  if (!photo) throw new Error('there is no photograph')
  return photo.image
}

/** Shows a frame of the camera. */
export function showLive(choice: PhotoChoice, image: RgbaImage): void {
  shown.set({ photo: { choice, image }, failed: undefined })
}

/** Tries a photograph that could not be loaded once more. */
export function retryPhoto(): void {
  shown.set({ failed: undefined })
}

/** Sees to it that the chosen photograph is shown as soon as it is there. */
function ask(choice: PhotoChoice): void {
  const { photo, failed } = shown.get()
  if (photo && isSame(photo.choice, choice)) return
  if (failed && isSame(failed, choice)) return
  const atHand = imageAtHand(choice)
  if (atHand) {
    queueMicrotask(() => shown.set({ photo: { choice, image: atHand }, failed: undefined }))
    if (!photo) shown.set({ photo: { choice, image: atHand } })
    return
  }
  if (loading && isSame(loading.choice, choice)) return
  loading?.stop.abort()
  const stop = new AbortController()
  loading = { choice, stop }
  load(choice, stop.signal).then(
    (image) => {
      if (!stop.signal.aborted) arrived(choice, image)
    },
    () => {
      if (!stop.signal.aborted) missed(choice)
    },
  )
}

function arrived(choice: PhotoChoice, image: RgbaImage): void {
  loading = undefined
  const { height, width } = image
  const photo = { ...choice, height, width }
  shown.set({ photo: { choice: photo, image }, failed: undefined })
  // A link may name one's own with a size that it has not.
  if (height !== choice.height || width !== choice.width) photoSession.resolve({ photo })
}

function missed(choice: PhotoChoice): void {
  loading = undefined
  shown.set({ failed: choice, photo: shown.get().photo ?? card() })
  if (choice.kind !== 'own') return
  const first = samplePhotos[0]!
  photoSession.resolve({ photo: chosenSample(first) })
  photoSession.tell(
    [`That photograph is its owner’s own and not on this device: ${first.label} stands in for it.`],
    'problem',
  )
}

/** What there is without a network. */
function card(): Shown | undefined {
  const sample = samplePhotos.find(({ file }) => file === undefined)
  if (!sample) return undefined
  return { choice: chosenSample(sample), image: testCard(sample.width, sample.height) }
}

function imageAtHand(choice: PhotoChoice): RgbaImage | undefined {
  if (choice.kind !== 'sample') return ownImage(choice.id)
  const sample = samplePhoto(choice.id)
  return sample && sample.file === undefined ? testCard(sample.width, sample.height) : undefined
}

async function load(choice: PhotoChoice, signal: AbortSignal): Promise<RgbaImage> {
  if (choice.kind === 'own') return await reopenOwnPhoto(choice.id, signal)
  const file = choice.kind === 'sample' ? samplePhoto(choice.id)?.file : undefined
  if (file === undefined) throw new RangeError('there is no such photograph')
  const response = await fetch(`${import.meta.env.BASE_URL}photos/${file}`, { signal })
  if (!response.ok) throw new Error(`${file} is missing (${response.status})`)
  const { bitmap } = await decodeImageFile(await response.blob(), signal)
  return readAllPixels(bitmap).image
}

function isSame(one: PhotoChoice, other: PhotoChoice): boolean {
  return one.kind === other.kind && one.id === other.id
}
