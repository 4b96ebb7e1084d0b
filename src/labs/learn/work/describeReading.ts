import type { LearnLab } from '#labs/learn/learn.ts'
import { testedBy, updatesOf } from '#labs/learn/model/read/netReading.ts'
import { spokenReading } from '#labs/learn/model/read/readWords.ts'
import { readingRunOf } from './readingRun.ts'

/** What is heard of an update of the two networks; undefined while another view is shown. */
export function describeReading(lab: LearnLab): string | undefined {
  const scene = lab.scene()
  if (scene.show !== 'read') return undefined
  const { update } = scene
  const { nets } = readingRunOf(lab).get()
  const isMade = nets && Math.min(updatesOf(nets.conv), updatesOf(nets.dense)) >= update
  const accuracy = isMade ? testedBy(nets, update)?.accuracy : undefined
  return spokenReading(update, accuracy)
}
