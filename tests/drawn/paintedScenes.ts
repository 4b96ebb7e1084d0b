import type { GridScene } from '#draw/gridScene.ts'
import type { paintGrid } from '#draw/paintGrid.ts'

const scenes = new WeakMap<object, GridScene>()

/** What paints grids, made to keep which scene was painted last on each canvas. */
export function watchedPaint(paint: typeof paintGrid): typeof paintGrid {
  return (context, scene, ...rest) => {
    scenes.set(context.canvas, scene)
    paint(context, scene, ...rest)
  }
}

/** The numbers that were painted on a canvas. */
export function sceneOn(canvas: HTMLCanvasElement): GridScene | undefined {
  return scenes.get(canvas)
}
