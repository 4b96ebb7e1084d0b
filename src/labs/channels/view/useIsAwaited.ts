import { channels } from '#labs/channels/channels.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

/** Hook: whether the picture that the page was opened with is still on its way: there is nothing of it to show yet. */
export function useIsAwaited(): boolean {
  const { session, pictures, useLayer, standsIn } = useLab(channels)
  const isProblem = pictures.useProblem(session.useSettings((all) => all)) !== undefined
  useLayer()
  return standsIn() && !isProblem
}
