import { kernelPresets } from '#data/kernelPresets.ts'
import { pictureSides } from '#data/picture.ts'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { SettingRow } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'
import { Select } from '#ui/Select.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { CurvePlot } from './CurvePlot.tsx'
import styles from './EquivariancePanel.module.css'
import { useGround } from './equivarianceNow.ts'
import { KernelGrid } from './KernelGrid.tsx'
import { sidesOf, squareRamps } from './scenes.ts'
import { equivarianceSession } from './session.ts'
import type { EquivarianceSettings } from './settings.ts'
import { takeFile } from './take.ts'
import { TransformControls } from './TransformControls.tsx'
import { equivarianceView } from './view.ts'

const sizes = { min: 16, max: pictureSides.most, step: 1 }

/** Every setting of the lab. */
export function EquivariancePanel() {
  const show = equivarianceSession.useSettings((settings) => settings.show)
  return (
    <div className={styles.panel}>
      <SettingRow session={equivarianceSession} name="show" />
      <Section title="Picture">
        <PictureControls session={equivarianceSession} open={takeFile} sizes={sizes} isGrey />
      </Section>
      {show === 'find' ? (
        <Section title="Pattern">
          <Rows names={['pattern', 'contrast', 'noise']} />
          <TransformControls />
        </Section>
      ) : (
        <>
          <Section title="Transform">
            <SettingRow session={equivarianceSession} name="motion" />
            <TransformControls />
            <Rows names={['interpolation']} />
          </Section>
          <Section title="Layer">
            <KernelChoice />
            <Rows names={['border', 'layers', 'stride', 'activation', 'blur', 'pool']} />
          </Section>
          <PanelCurves />
        </>
      )}
    </div>
  )
}

/** The curves where the stage has no room for them. */
function PanelCurves() {
  const motion = equivarianceSession.useSettings((settings) => settings.motion)
  const isElsewhere = equivarianceView.use(({ showsCurves }) => showsCurves)
  if (isElsewhere || motion === 'flip') return null
  return (
    <Section title="Curves">
      <div className={styles.plot}>
        <CurvePlot />
      </div>
    </Section>
  )
}

function Rows({ names }: { names: readonly (keyof EquivarianceSettings)[] }) {
  return names.map((name) => <SettingRow key={name} session={equivarianceSession} name={name} />)
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
      <PanelKernel />
      <p className={styles.purpose}>
        {preset?.purpose ?? 'Its weights are changed where the kernel is shown.'}
      </p>
    </>
  )
}

/** The kernel as large as fingers need it where it is small on the stage. */
function PanelKernel() {
  const ground = useGround()
  const palette = usePalette()
  const [rows, columns] = sidesOf(ground.chain.weight.shape)
  const cell = Math.min(44, 220 / columns)
  const { kernel } = squareRamps(ground, palette)
  return (
    <div className={styles.kernel} style={{ width: columns * cell, height: rows * cell }}>
      <KernelGrid ramp={kernel} box={{ x: 0, y: 0, cell, rows, columns }} />
    </div>
  )
}
