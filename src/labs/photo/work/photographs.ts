import { memoOfLast } from '#core/memo.ts'
import { testCard } from '#data/photo/testCard.ts'
import { fetchPhotograph, photograph, photographs } from '#data/photographs.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { chosenSample, type PhotoChoice } from '#labs/photo/model/photoChoice.ts'
import type { PhotoLab } from '#labs/photo/photo.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createLoader, type Loaded } from '#state/createLoader.ts'
import { ownPhotosOf, photoName } from './ownPhotos.ts'

/** The photograph that a lab on the page shows: the last that could be had. */
export const photographsOf = perInstance((lab: PhotoLab) => {
  const { session } = lab
  const own = ownPhotosOf(lab)
  const loader = createLoader<RgbaImage>()
  /** What there is without a network. */
  const card = memoOfLast(() => {
    const { width, height } = photographs.find(({ file }) => file === undefined)!
    return testCard(width, height)
  })
  const imageIn = ({ arrived, failed }: Loaded<RgbaImage>) =>
    arrived?.value ?? (failed === undefined ? undefined : card())
  const isSettled = ({ arrived, failed }: Loaded<RgbaImage>, key: string) =>
    arrived?.key === key || failed === key

  const atHand = ({ kind, id }: PhotoChoice) => {
    if (kind !== 'sample') return own.image(id)
    const sample = photograph(id)
    return sample && sample.file === undefined ? card() : undefined
  }
  const load = async ({ kind, id }: PhotoChoice, signal: AbortSignal) => {
    if (kind === 'own') return await own.reopen(id, signal)
    const file = kind === 'sample' ? photograph(id)?.file : undefined
    if (file === undefined) throw new RangeError('there is no such photograph')
    return await fetchPhotograph(file, signal)
  }
  const show = (choice: PhotoChoice, image: RgbaImage) => {
    loader.stop()
    loader.show(keyOf(choice), image)
  }
  const want = () => {
    const { photo } = session.settings()
    const key = keyOf(photo)
    const image = isSettled(loader.get(), key) ? undefined : atHand(photo)
    if (image) show(photo, image)
    else loader.want(key, (signal) => load(photo, signal))
  }
  /** What has arrived or could not be had may be another than the settings say. */
  const settle = () => {
    const { photo } = session.settings()
    const { arrived, failed } = loader.get()
    if (arrived?.key === keyOf(photo)) {
      const { height, width } = arrived.value
      // A link may name one's own with a size that it has not.
      if (height !== photo.height || width !== photo.width)
        session.resolve({ photo: { ...photo, height, width } })
    } else if (failed === keyOf(photo) && photo.kind === 'own') {
      const first = photographs[0]!
      session.resolve({ photo: chosenSample(first) })
      const problem = `That photograph is its owner’s own and not on this device: ${first.label} stands in for it.`
      session.notify([problem], 'problem')
    }
  }

  const useChoice = () => session.useSettings(({ photo }) => photo)

  return {
    /** Fetches what the settings choose as long as it is not ended; returns what ends it. */
    follow: () => {
      want()
      const ends = [
        session.store.subscribe(want),
        loader.subscribe(settle),
        loader.subscribe(want), // one that is tried again
        loader.stop,
      ]
      return () => ends.forEach((end) => end())
    },
    /** What has been loaded, and what could not be. */
    loaded: loader.get,
    /** The pixels that are shown now. */
    image: () => imageIn(loader.get()),
    /** Hook: the same; while the chosen photograph is on its way, the one before. */
    useImage: () => loader.use(imageIn),
    /** Hook: a sentence when the chosen photograph could not be had. */
    useProblem: () => {
      const choice = useChoice()
      if (loader.use(({ failed }) => failed) !== keyOf(choice)) return undefined
      if (choice.kind === 'live') return 'The camera is off.'
      return 'That photograph could not be loaded, so the one before it stays. Choose it again to try once more.'
    },
    /** Hook: what the chosen photograph is called, as long as it is on its way. */
    useComing: () => {
      const choice = useChoice()
      const isHere = loader.use((loaded) => isSettled(loaded, keyOf(choice)))
      return isHere || choice.kind === 'live' ? undefined : photoName(choice)
    },
    /** The pixels of the chosen photograph as soon as they are shown, or of the one that stands in for it. */
    onceThere: async (choice: PhotoChoice) => {
      await loader.until((loaded) => isSettled(loaded, keyOf(choice)))
      const image = imageIn(loader.get())
      if (!image) throw new Error('there is no photograph')
      return image
    },
    /** Shows pixels that are at hand, such as a frame of the camera. */
    show,
    /** Shows what another lab has loaded. */
    adopt: ({ arrived }: Loaded<RgbaImage>) => {
      if (arrived) loader.show(arrived.key, arrived.value)
    },
    /** Tries a photograph that could not be loaded once more. */
    retry: loader.retry,
  }
})

function keyOf({ kind, id }: PhotoChoice): string {
  return `${kind} ${id}`
}
