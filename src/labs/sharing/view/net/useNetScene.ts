import { kindAt } from '#labs/sharing/model/kind.ts'
import type { SharingNet } from '#labs/sharing/model/net.ts'
import { netScene, type NetScene } from '#labs/sharing/model/netScene.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

/** Hook: what the diagram shows, in the layer that is nearest; no render while the morph is on its way to the next. */
export function useNetScene(): NetScene {
  const { session, pointing, useMoment } = useLab(sharing)
  const kind = session.useSettings(({ sharedness }) => kindAt(sharedness))
  return netScene(useNet(), kind, useMoment(), pointing.usePointed())
}

/** Hook: the layers of the diagram; no render while it morphs. */
export function useNet(): SharingNet {
  const lab = useLab(sharing)
  return lab.session.useSettings(() => lab.layer().net)
}
