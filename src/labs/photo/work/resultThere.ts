import type { PhotoLab } from '#labs/photo/photo.ts'
import { filteringOf } from './filtering.ts'
import { photographsOf } from './photographs.ts'

/** Resolves as soon as the whole result of the settings is there, or could not be made: it is made for a stage in sight. */
export async function resultThere(lab: PhotoLab): Promise<void> {
  const { onceThere, image } = photographsOf(lab)
  const { settings } = lab.session
  await onceThere(settings().photo)
  await filteringOf(lab).result.until(
    ({ of, isWhole, problem }) =>
      problem !== undefined || (isWhole && of?.settings === settings() && of.image === image()),
  )
}
