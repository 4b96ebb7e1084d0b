import { digits } from '#labs/digits/digits.ts'
import { sceneOf } from '#labs/digits/model/digitsLayer.ts'
import { labelOf } from '#labs/digits/model/labelOf.ts'
import { lookedScene } from '#labs/digits/model/looked.ts'
import { answerOf } from '#labs/digits/model/runningNet.ts'
import { loadedOf } from '#labs/digits/work/loaded.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { lookOf } from './lookOf.ts'

/** Hook: what is drawn at the step, and what each network that has arrived makes of it. */
export function useAnswers() {
  const lab = useLab(digits)
  const layer = lab.useLayer()
  const step = lab.useStep()
  const { nets, tests, problem } = loadedOf(lab).use((loaded) => loaded)
  const { conv, dense } = layer.settings
  const look = lookOf(lab).use((it) => it.look)
  const standing = sceneOf(layer, step, tests)
  const scene = lookedScene(standing, layer.settings, look)
  const answered = (fetched: (typeof nets)[keyof typeof nets]) =>
    fetched && { ...fetched, answer: answerOf(fetched.net, scene.pixels) }
  return {
    layer,
    scene,
    /** The same without what is tried for as long as it is pointed at. */
    standing,
    look,
    problem,
    /** What a test digit is; of a drawing only its author knows. */
    truth: labelOf(layer.settings, tests),
    answers: { conv: answered(nets[conv]), dense: answered(nets[dense]) },
  }
}

export type Answers = ReturnType<typeof useAnswers>
