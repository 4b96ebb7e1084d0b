import { keepPicture } from '#data/keptPictures.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { shownDifference } from '#data/shownDifference.ts'
import { counted } from '#draw/numberWords.ts'
import type { LearnLab } from '#labs/learn/learn.ts'
import type { PairFile } from '#labs/learn/rows/pairRows.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { openFullSize, reopenFullSize } from '#parts/picture/fullSize.ts'
import { keepOwnFile } from '#parts/picture/ownFiles.ts'
import { createValue } from '#state/createValue.ts'

export type Half = 'before' | 'after'

/** A picture of one's own that is open. */
interface OpenHalf {
  readonly id: string
  readonly name: string
  readonly image: RgbaImage
}

type Halves = Readonly<Record<Half, OpenHalf | undefined>>

const settingOf = { before: 'pairBefore', after: 'pairAfter' } as const

/**
 * The pictures of one's own in a lab's pair: their pixels, which no setting holds. A program filters the numbers that
 * are in the file, so that colours are not converted to those of the screen.
 */
export const pairFilesOf = perInstance(({ session }: LearnLab) => {
  const open = createValue<Halves>({ before: undefined, after: undefined })
  /** Names of files that are being decoded. */
  const coming = createValue<Readonly<Record<Half, string | undefined>>>({
    before: undefined,
    after: undefined,
  })
  const opening: Partial<Record<Half, { readonly id?: string; readonly stop: AbortController }>> =
    {}

  const begin = (half: Half, name: string, id?: string) => {
    opening[half]?.stop.abort()
    const mine = { ...(id !== undefined && { id }), stop: new AbortController() }
    opening[half] = mine
    coming.set({ [half]: name })
    return {
      signal: mine.stop.signal,
      end: () => {
        if (opening[half] !== mine) return
        delete opening[half]
        coming.set({ [half]: undefined })
      },
    }
  }

  /** Opens a file as one half; a newer one for that half ends it. Resolves to what there is to say. */
  const take = async (half: Half, file: File): Promise<readonly string[]> => {
    const { signal, end } = begin(half, file.name)
    try {
      const { image, notes } = await openFullSize(file, signal, 'as stored')
      if (signal.aborted) return []
      const id = keepOwnFile(file)
      void keepPicture(id, file)
      open.set({ [half]: { id, name: file.name, image } })
      session.playback.pause()
      session.playback.seek(0)
      const { height, width } = image
      const said = session.change({ show: 'pair', [settingOf[half]]: { id, height, width } })
      const off = await shownDifference(file).catch(() => 0)
      return [`“${file.name}” is the picture ${half}.`, ...notes, ...colourNotes(off), ...said]
    } catch (error) {
      if (signal.aborted) return []
      throw error
    } finally {
      end()
    }
  }

  const reopen = async (half: Half, { id }: PairFile) => {
    const { signal, end } = begin(half, 'your own picture', id)
    try {
      const { name, image } = await reopenFullSize(id, signal, 'as stored')
      if (!signal.aborted) open.set({ [half]: { id, name, image } })
    } catch {
      if (signal.aborted) return
      session.resolve({ [settingOf[half]]: null })
      const problem = `The picture ${half} in this link is its sender’s own and not on this device.`
      session.notify([problem], 'problem')
    } finally {
      end()
    }
  }

  return {
    open: open.get,
    useOpen: () => open.use((halves) => halves),
    useComing: () => coming.use((names) => names),
    isComing: (half: Half) => coming.get()[half] !== undefined,
    subscribe: open.subscribe,
    take,
    /** Sees to it that the pictures which the settings name are open. */
    want: () => {
      const settings = session.settings()
      for (const half of ['before', 'after'] as const) {
        const file = settings[settingOf[half]]
        if (!file || open.get()[half]?.id === file.id || opening[half]) continue
        const other = open.get()[half === 'before' ? 'after' : 'before']
        // Both were exchanged, or one file is both.
        if (other?.id === file.id) open.set({ [half]: other })
        else void reopen(half, file)
      }
    },
    /** Shows what another lab has open. */
    adopt: (halves: Halves) => open.set(halves),
  }
})

/** That a file's own gamma or profile is left out, where the rest of the page does what it says. */
function colourNotes(levels: number): string[] {
  if (levels === 0) return []
  return [
    `Its gamma or colour profile is left out here: the numbers are those in the file. Photo and a screen show others, by up to ${counted(levels, 'level')}.`,
  ]
}

/** Opens files as before and after: of several the first two; one alone takes the half that is missing, else the latter. */
export async function takePairFiles(
  lab: LearnLab,
  files: readonly File[],
): Promise<readonly string[]> {
  const pair = pairFilesOf(lab)
  const [first, second, ...others] = files
  if (!first) return []
  if (second) {
    const said = await Promise.all([pair.take('before', first), pair.take('after', second)])
    const left = others.length > 0 ? ['A pair is two pictures: the others were left.'] : []
    return [...said.flat(), ...left]
  }
  const hasBefore = lab.session.settings().pairBefore !== null || pair.isComing('before')
  return await pair.take(hasBefore ? 'after' : 'before', first)
}
