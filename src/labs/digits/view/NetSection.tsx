import { FolderOpen } from 'lucide-react'
import { countText } from '#draw/numberWords.ts'
import { digits } from '#labs/digits/digits.ts'
import { loadedOf } from '#labs/digits/work/loaded.ts'
import { openNets } from '#labs/digits/work/openNets.ts'
import { ownNetsOf } from '#labs/digits/work/ownNets.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { notifyOutcome } from '#parts/lab/notifyOutcome.ts'
import { FileButton } from '#ui/FileButton.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'
import { NetChoice } from './NetChoice.tsx'
import { OwnKernelSection } from './OwnKernelSection.tsx'

/** Which network stands in each place, what is known of both, and the way to one's own. */
export function NetSection() {
  const lab = useLab(digits)
  const { conv, dense } = lab.session.useSettings((settings) => settings)
  const { nets } = loadedOf(lab).use((loaded) => loaded)
  const { opening, kernels } = ownNetsOf(lab).use((own) => own)
  return (
    <>
      <Section title="Networks">
        <NetChoice side="conv" />
        <NetChoice side="dense" />
        {[nets[conv], nets[dense]].map(
          (fetched) =>
            fetched?.card && (
              <p key={fetched.net.name} className={panelStyles.purpose}>
                <b>{fetched.net.name}</b>: {countText(fetched.card.accuracy.correct)} of{' '}
                {countText(fetched.card.accuracy.of)} right: {fetched.card.accuracy.how}. Trained by{' '}
                <code>{fetched.card.command}</code>, seed {fetched.card.seed}.
              </p>
            ),
        )}
        <div className={panelStyles.buttons}>
          <FileButton
            icon={<FolderOpen />}
            multiple
            onPick={(files) => void notifyOutcome(lab.session, openNets(lab, files))}
          >
            Open a network of your own
          </FileButton>
        </div>
        <p className={panelStyles.purpose} aria-live="polite">
          {opening === undefined
            ? 'ONNX, PyTorch’s state_dict, safetensors, TensorFlow.js or .npz, of 28 × 28 pixels to ten numbers; or dropped anywhere. It stays on this page.'
            : `“${opening}” is being read…`}
        </p>
        <p className={panelStyles.purpose}>MNIST, Y. LeCun and C. Cortes, CC BY-SA 3.0.</p>
      </Section>
      {kernels && <OwnKernelSection key={kernels.name} {...kernels} />}
    </>
  )
}
