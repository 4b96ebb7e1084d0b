import { patternText } from '#labs/sharing/model/findWords.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import { EdgesStrip } from '#labs/sharing/view/edges/EdgesStrip.tsx'
import styles from '#labs/sharing/view/find/FindStage.module.css'
import { NetStrip } from '#labs/sharing/view/net/NetStrip.tsx'
import { SizesStrip } from '#labs/sharing/view/sizes/SizesStrip.tsx'
import { experimentOf } from '#labs/sharing/work/experiment.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

/** The sum of the present output, or the parameters where sizes are plotted. */
export function SharingStrip() {
  const { session } = useLab(sharing)
  const view = session.useSettings((settings) => settings.view)
  if (view === 'sizes') return <SizesStrip />
  if (view === 'find') return <FindStrip />
  return view === 'edges' ? <EdgesStrip /> : <NetStrip />
}

/** What both detectors make of the image of the step. */
function FindStrip() {
  const lab = useLab(sharing)
  const seed = lab.session.useSettings((settings) => settings.seed)
  const learnt = experimentOf(lab).use((finding) => finding.learnt)
  return <p className={styles.strip}>{patternText(lab.useStep(), seed, learnt)}</p>
}
