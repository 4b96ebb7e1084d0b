import { paintToCanvas } from '#ui/paint/paintToCanvas.ts'

/** Controls are no part of a picture; the parts of a formula that fold are. */
const controls = 'select, input, progress, [data-shown="picture"] button:has(svg)'

/**
 * What the window shows of a lab, its picture and its formula, as PNG: canvases, drawings and texts, without the controls
 * that lie among them. For labs that draw no picture of their own.
 */
export async function shownPng(): Promise<Blob> {
  const shown = [...document.querySelectorAll('[data-shown="picture"], [data-shown="formula"]')]
  if (shown.length === 0) throw new Error('there is no picture in this window')
  const canvas = paintToCanvas(shown, 2, { margin: 16, without: controls })
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
  if (!blob) throw new Error('the browser could not make a PNG of it')
  return blob
}
