import { useLab } from '#parts/lab/LabContext.tsx'
import { equivariance, type EquivarianceLab } from '#labs/equivariance/equivariance.ts'
import { pictureSides } from '#data/picture.ts'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { SettingRow, SettingRows } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'
import { Select } from '#ui/Select.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { CurvePlot } from './square/CurvePlot.tsx'
import styles from './Panel.module.css'
import panelStyles from '#ui/panel.module.css'
import { KernelGrid } from './KernelGrid.tsx'
import { sidesOf, squareRamps } from './gridScenes.ts'
import { openPicture } from '#parts/lab/openPicture.ts'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { Choice } from '#ui/Choice.tsx'
import { pathAmount } from '#labs/equivariance/model/path.ts'
import { amountNow, moveTo } from './moves.ts'

const sizes = { min: 16, max: pictureSides.most, step: 1 }

/** Every setting of the lab. */
export function EquivariancePanel() {
  const lab = useLab(equivariance)
  const { session } = lab
  const show = session.useSettings((settings) => settings.show)
  return (
    <div className={panelStyles.panel}>
      <SettingRow session={session} name="show" />
      <Section title="Picture">
        <PictureControls {...lab} open={(file) => openPicture(lab, file)} sizes={sizes} isGrey />
      </Section>
      {show === 'find' ? (
        <Section title="Pattern">
          <SettingRows session={session} names={['pattern', 'contrast', 'noise']} />
          <TransformControls />
        </Section>
      ) : (
        <>
          <Section title="Transform">
            <SettingRow session={session} name="motion" />
            <TransformControls />
            <SettingRows session={session} names={['interpolation']} />
          </Section>
          <Section title="Layer">
            <KernelChoice />
            <SettingRows
              session={session}
              names={['border', 'layers', 'stride', 'activation', 'blur', 'pool']}
            />
          </Section>
          <PanelCurves />
        </>
      )}
    </div>
  )
}

/** The curves where the stage has no room for them. */
function PanelCurves() {
  const { session, pointing } = useLab(equivariance)
  const motion = session.useSettings((settings) => settings.motion)
  const isElsewhere = pointing.use(({ showsCurves }) => showsCurves)
  if (isElsewhere || motion === 'flip') return null
  return (
    <Section title="Curves">
      <div className={styles.plot}>
        <CurvePlot />
      </div>
    </Section>
  )
}

function KernelChoice() {
  const { session } = useLab(equivariance)
  const kernel = session.useSettings((settings) => settings.kernel)
  const { options = [] } = session.table.kernel
  const purpose = options.find(({ value }) => value === kernel)?.help
  return (
    <>
      <Select
        label="Kernel"
        value={kernel}
        options={options.map(({ value, label }) => ({ value, label }))}
        onChange={(next) => session.change({ kernel: next })}
      />
      <PanelKernel />
      <p className={panelStyles.purpose}>
        {purpose ?? 'Its weights are changed where the kernel is shown.'}
      </p>
    </>
  )
}

/** The kernel as large as fingers need it where it is small on the stage. */
function PanelKernel() {
  const { useLayer } = useLab(equivariance)
  const base = useLayer()
  const palette = usePalette()
  const [rows, columns] = sidesOf(base.chain.weight.shape)
  const cell = Math.min(44, 220 / columns)
  const { kernel } = squareRamps(base, palette)
  return (
    <div className={styles.kernel} style={{ width: columns * cell, height: rows * cell }}>
      <KernelGrid ramp={kernel} box={{ x: 0, y: 0, cell, rows, columns }} />
    </div>
  )
}

const sliders = {
  shift: { label: 'Shift to the right' },
  turn: { label: 'Angle', unit: '°' },
  scale: { label: 'Factor', unit: '×' },
} as const

/** Which transform, and how far it is: the slider is the step in other words. */
function TransformControls() {
  const lab = useLab(equivariance)
  const { session, useStep } = lab
  const settings = session.useSettings((all) => all)
  const step = useStep()
  const { motion, show } = settings
  const { at, limits } = pathAmount(settings)
  const amount = at(step)
  return (
    <>
      {motion === 'flip' ? (
        <Choice
          label="Flipped"
          value={amount}
          options={['Not', 'Left–right', 'Up–down', 'Both'].map((label, value) => ({
            value,
            label,
          }))}
          onChange={(next) => moveTo(lab, next)}
        />
      ) : (
        <NumberSlider
          {...sliders[motion]}
          value={amount}
          limits={limits}
          onChange={(next) => set(lab, next, limits.step)}
        />
      )}
      {motion === 'shift' && show === 'square' && <SettingRow session={session} name="part" />}
      {motion === 'shift' && <SettingRow session={session} name="down" />}
    </>
  )
}

/** The transform goes in steps; a number between two is told where it went. */
function set(lab: EquivarianceLab, amount: number, step: number) {
  moveTo(lab, amount)
  const held = amountNow(lab)
  if (Math.abs(held - amount) > step / 100)
    lab.session.notify([`${amount} is between two steps of ${step}; ${held} is the nearest.`])
}
