import { digits } from '#labs/digits/digits.ts'
import { sceneOf } from '#labs/digits/model/digitsLayer.ts'
import { answerOf } from '#labs/digits/model/runningNet.ts'
import { loadedOf } from '#labs/digits/work/loaded.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

/** Hook: what is drawn at the step, and what each network that has arrived makes of it. */
export function useAnswers() {
  const lab = useLab(digits)
  const layer = lab.useLayer()
  const step = lab.useStep()
  const { nets, tests, problem } = loadedOf(lab).use((loaded) => loaded)
  const { conv, dense } = layer.settings
  const scene = sceneOf(layer, step, tests)
  const { from, test } = layer.settings
  const answered = (fetched: (typeof nets)[keyof typeof nets]) =>
    fetched && { ...fetched, answer: answerOf(fetched.net, scene.pixels) }
  return {
    layer,
    scene,
    problem,
    /** What a test digit is; of a drawing only its author knows. */
    truth: from === 'test' ? tests?.labels[test - 1] : undefined,
    answers: { conv: answered(nets[conv]), dense: answered(nets[dense]) },
  }
}

export type Answers = ReturnType<typeof useAnswers>
