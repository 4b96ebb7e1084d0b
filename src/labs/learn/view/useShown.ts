import { learn } from '#labs/learn/learn.ts'
import type { LearnLayer, LearnScene } from '#labs/learn/model/views.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

type Show = LearnLayer['show']

/** Layer and scene of a view; undefined while another one is shown. */
export function useShown<K extends Show>(
  show: K,
):
  { layer: Extract<LearnLayer, { show: K }>; scene: Extract<LearnScene, { show: K }> } | undefined {
  const lab = useLab(learn)
  const layer = lab.useLayer()
  const scene = lab.useStandingScene()
  // Both are of one view; the compiler cannot see that `show` says so of the pair.
  return layer.show === show && scene.show === show
    ? ({ layer, scene } as unknown as ReturnType<typeof useShown<K>>)
    : undefined
}
