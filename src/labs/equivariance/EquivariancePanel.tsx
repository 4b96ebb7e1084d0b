import { kernelPresets } from '#data/kernelPresets.ts'
import { pictureSides } from '#data/picture.ts'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { SettingRow } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'
import { Select } from '#ui/Select.tsx'
import { CurvePlot } from './CurvePlot.tsx'
import styles from './EquivariancePanel.module.css'
import { equivarianceSession } from './session.ts'
import { takeFile } from './take.ts'
import { TransformControls } from './TransformControls.tsx'

const sizes = { min: 16, max: pictureSides.most, step: 1 }

/** Every setting of the lab. */
export function EquivariancePanel() {
  return (
    <div className={styles.panel}>
      <Section title="Picture">
        <PictureControls session={equivarianceSession} open={takeFile} sizes={sizes} isGrey />
      </Section>
      <Section title="Transform">
        <TransformControls />
      </Section>
      <Section title="Layer">
        <KernelChoice />
        {(['border', 'layers', 'stride', 'activation', 'blur', 'pool'] as const).map((name) => (
          <SettingRow key={name} session={equivarianceSession} name={name} />
        ))}
      </Section>
      <Section title="Curves">
        <CurvePlot />
      </Section>
    </div>
  )
}

function KernelChoice() {
  const kernel = equivarianceSession.useSettings((settings) => settings.kernel)
  const preset = kernelPresets.find(({ id }) => id === kernel)
  return (
    <>
      <Select
        label="Kernel"
        value={kernel}
        options={[
          ...kernelPresets.map(({ id, label }) => ({ value: id, label })),
          { value: 'own', label: 'Own' },
        ]}
        onChange={(next) => equivarianceSession.change({ kernel: next })}
      />
      <p className={styles.purpose}>
        {preset?.purpose ?? 'Its weights are changed where the kernel is shown.'}
      </p>
    </>
  )
}
