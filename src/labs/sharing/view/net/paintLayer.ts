import { paintedBy } from '#draw/canvasPainter.ts'

/** What was last painted of each name: thousands of lines that only fade are painted once, and copied after that. */
export type KeptLayers = Map<
  string,
  { readonly canvas: HTMLCanvasElement; readonly key: readonly unknown[] }
>

/** Paints a layer as strongly as `alpha` says, from 0 to 1; it is painted anew when something of the key is another, or the canvas. */
export function paintLayer(
  context: CanvasRenderingContext2D,
  kept: KeptLayers,
  name: string,
  key: readonly unknown[],
  alpha: number,
  paint: (context: CanvasRenderingContext2D) => void,
): void {
  const { width, height } = context.canvas
  const transform = context.getTransform()
  const whole = [...key, width, height, transform.a]
  let last = kept.get(name)
  if (!last || last.key.some((value, at) => value !== whole[at])) {
    const canvas = last?.canvas ?? document.createElement('canvas')
    // Setting a size clears a canvas, too.
    Object.assign(canvas, { width, height })
    const layer = canvas.getContext('2d')
    if (!layer) return paint(context)
    layer.setTransform(transform)
    paint(layer)
    const [across, down] = [width / transform.a, height / transform.d]
    paintedBy(canvas, { width: across, height: down, paint })
    last = { canvas, key: whole }
    kept.set(name, last)
  }
  context.save()
  context.globalAlpha = Math.min(1, alpha)
  context.drawImage(last.canvas, 0, 0, width / transform.a, height / transform.d)
  context.restore()
  return undefined
}
