import { paintShown } from './paintShown.ts'

/** Pixels of the picture to one of the screen. */
const density = 2
const margin = 16

/**
 * What the window shows of a lab, its picture and its formula, as PNG: canvases, drawings and texts, without the controls
 * that lie among them. For labs that draw no picture of their own.
 */
export async function shownPng(): Promise<Blob> {
  const shown = [...document.querySelectorAll<HTMLElement>('[data-shown]')]
  const boxes = shown.map((element) => element.getBoundingClientRect())
  if (boxes.length === 0) throw new Error('there is no picture in this window')
  const left = Math.min(...boxes.map((box) => box.left)) - margin
  const top = Math.min(...boxes.map((box) => box.top)) - margin
  const width = Math.max(...boxes.map((box) => box.right)) + margin - left
  const height = Math.max(...boxes.map((box) => box.bottom)) + margin - top
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * density)
  canvas.height = Math.round(height * density)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser gives no canvas to draw it on')
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--paper')
  context.fillRect(0, 0, canvas.width, canvas.height)
  const view = new DOMMatrix([density, 0, 0, density, -left * density, -top * density])
  for (const element of shown) paintShown(context, element, view, 1)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
  if (!blob) throw new Error('the browser could not make a PNG of it')
  return blob
}
