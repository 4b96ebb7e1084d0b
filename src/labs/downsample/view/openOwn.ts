import type { DownsampleLab } from '#labs/downsample/downsample.ts'
import type { DownsampleSettings } from '#labs/downsample/settings.ts'
import { openPicture } from '#parts/lab/openPicture.ts'

/** Opens a picture of the person's own under the windows. */
export function openOwn(lab: DownsampleLab, file: File): Promise<readonly string[]> {
  return openPicture<DownsampleSettings>(lab, file, { reveal: false })
}
