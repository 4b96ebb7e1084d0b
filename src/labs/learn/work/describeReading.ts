import type { LearnLab } from '#labs/learn/learn.ts'
import { testedBy } from '#labs/learn/model/read/netReading.ts'
import { spokenReading } from '#labs/learn/model/read/readWords.ts'
import { readingRunOf } from './readingRun.ts'

/** What is heard of an update of the two networks; undefined while another view is shown. */
export function describeReading(lab: LearnLab): string | undefined {
  const scene = lab.scene()
  if (scene.show !== 'read') return undefined
  const { nets } = readingRunOf(lab).get()
  const made = (kind: 'conv' | 'dense') =>
    nets && scene.update < nets[kind].weights.length
      ? testedBy(nets[kind], scene.update)?.accuracy
      : undefined
  return spokenReading(scene.update, made('conv'), made('dense'))
}
