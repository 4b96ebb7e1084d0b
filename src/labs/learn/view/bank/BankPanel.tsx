import { learn } from '#labs/learn/learn.ts'
import { KernelUses } from '#parts/kernels/KernelUses.tsx'
import { useShown } from '#labs/learn/view/useShown.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { SettingRows } from '#parts/SettingRow.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'

/** The settings of four kernels that learn to tell textures apart. */
export function BankPanel() {
  const { session } = useLab(learn)
  const shown = useShown('bank')
  const number = session.useSettings((settings) => settings.bankKernel)
  return (
    <>
      <Section title="How they learn">
        <SettingRows session={session} names={['textureNoise', 'bankRate', 'seed']} />
        <p className={panelStyles.purpose}>
          Each kernel makes a map; ReLU; the mean of the map. A dense layer names the direction by
          the four means. In “Mean of each map” and “Answers” a row is a texture, and a stroke the
          way its stripes go.
        </p>
      </Section>
      <Section title="Kernel to use">
        <SettingRows session={session} names={['bankKernel']} />
      </Section>
      {shown && (
        <KernelUses
          label={`Learned: texture kernel ${number}, update ${shown.scene.update}`}
          weights={shown.scene.kernels[number - 1]!}
        />
      )}
    </>
  )
}
