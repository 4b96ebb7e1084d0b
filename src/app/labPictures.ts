import type { RenderedPicture } from '#parts/lab/renderAt.tsx'
import type { ShellLab } from '#parts/lab/shellLab.ts'

/** Pixels of the picture to one of the screen. */
const density = 2

/**
 * The picture of a lab and its formula as PNG, as large as the window shows it, without the controls that lie among them;
 * of some labs a picture of their own.
 * @throws Error with a reason when the browser gives no picture
 */
export async function labPng(lab: ShellLab): Promise<Blob> {
  if (lab.savePicture) return await lab.savePicture()
  return await rendered(lab, async (picture) => {
    const canvas = picture.toCanvas(density)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
    if (!blob) throw new Error('the browser could not make a PNG of it')
    return blob
  })
}

/** The same as SVG: lines, colours and texts that can be enlarged and changed; photographs stay pixels in it. */
export async function labSvg(lab: ShellLab): Promise<Blob> {
  return await rendered(
    lab,
    async (picture) => new Blob([await picture.toSvg()], { type: 'image/svg+xml' }),
  )
}

async function rendered<T>(
  lab: ShellLab,
  take: (picture: RenderedPicture) => T | Promise<T>,
): Promise<T> {
  const stage = document.querySelector<HTMLElement>('[data-shown="picture"]')
  if (!stage) throw new Error('there is no picture in this window')
  const { offsetWidth: width, offsetHeight: height } = stage
  const { renderAt } = await import('#parts/lab/renderAt.tsx')
  const picture = await renderAt(lab, { size: { width, height } })
  try {
    return await take(picture)
  } finally {
    picture.close()
  }
}
