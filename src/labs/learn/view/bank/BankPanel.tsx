import { learn } from '#labs/learn/learn.ts'
import { KernelUses } from '#labs/learn/view/KernelUses.tsx'
import { useShown } from '#labs/learn/view/useShown.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { SettingRows } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'

/** The settings of a bank that learns, and what can be done with its kernels. */
export function BankPanel() {
  const { session } = useLab(learn)
  const shown = useShown('bank')
  return (
    <>
      <Section title="Textures">
        <SettingRows session={session} names={['textureNoise', 'seed']} />
      </Section>
      <Section title="How it learns">
        <SettingRows session={session} names={['bankRate', 'bankUpdates']} />
      </Section>
      {shown?.scene.kernels.map((weights, at) => (
        <KernelUses
          key={at}
          title={`Use kernel ${at + 1}`}
          label={`Learned: texture kernel ${at + 1}, update ${shown.scene.update}`}
          weights={weights}
        />
      ))}
    </>
  )
}
