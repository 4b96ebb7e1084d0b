import { useEffect } from 'react'
import { sharing } from '#labs/sharing/sharing.ts'
import { EdgesStage } from '#labs/sharing/view/edges/EdgesStage.tsx'
import { FindStage } from '#labs/sharing/view/find/FindStage.tsx'
import { NetStage } from '#labs/sharing/view/net/NetStage.tsx'
import { SizesStage } from '#labs/sharing/view/sizes/SizesStage.tsx'
import { morphOf } from '#labs/sharing/work/morph.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

/** The picture of the lab: one of its views. */
export function SharingStage() {
  const lab = useLab(sharing)
  const view = lab.session.useSettings((settings) => settings.view)
  useEffect(() => morphOf(lab).stop, [lab])
  if (view === 'sizes') return <SizesStage />
  if (view === 'edges') return <EdgesStage />
  if (view === 'find') return <FindStage />
  return <NetStage view={view} />
}
