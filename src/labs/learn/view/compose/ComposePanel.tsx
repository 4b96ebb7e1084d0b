import { pictureSides } from '#data/picture.ts'
import { learn } from '#labs/learn/learn.ts'
import { mostWithRelu } from '#labs/learn/model/compose/mostWithRelu.ts'
import { pairName } from '#labs/learn/model/compose/pairs.ts'
import { KernelUses } from '#parts/kernels/KernelUses.tsx'
import { useShown } from '#labs/learn/view/useShown.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { openPicture } from '#parts/lab/openPicture.ts'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { SettingRow, SettingRows } from '#parts/SettingRow.tsx'
import { Button } from '#ui/Button.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'

const mostSeed = 999

/** The settings of two kernels that learn together. */
export function ComposePanel() {
  const lab = useLab(learn)
  const { session } = lab
  const between = session.useSettings((settings) => settings.between)
  const pair = session.useSettings((settings) => settings.pair)
  const isLinear = between === 'nothing'
  const most = isLinear ? pictureSides.most : mostWithRelu.size
  return (
    <>
      <Section title="Task">
        <SettingRow session={session} name="pair" />
        {pair === 'own' && <SettingRows session={session} names={['first', 'second']} />}
        <SettingRow session={session} name="between" />
      </Section>
      <Section title="Start">
        <SettingRow session={session} name="seed" />
        {isLinear && <SettingRow session={session} name="otherSeed" />}
        <div className={panelStyles.buttons}>
          <Button onPress={anotherStart}>Another start</Button>
        </div>
        {isLinear && pair !== 'edge-size' && <SettingRow session={session} name="near" />}
      </Section>
      <Section title="How it learns">
        <SettingRows session={session} names={['adamRate', 'updates']} />
        <p className={panelStyles.purpose}>
          By Adam. The energy left is the mean squared error as a part of the mean square of what
          they should make.
        </p>
      </Section>
      <Section title="Picture">
        <PictureControls
          {...lab}
          open={(file) => openPicture(lab, file)}
          sizes={{ min: 16, max: most, step: 1 }}
          isGrey
        />
        <SettingRow session={session} name="centred" />
      </Section>
      <Together />
    </>
  )

  /** The present start goes on as the grey one. */
  function anotherStart() {
    const { seed, otherSeed } = session.settings()
    const next = (Math.max(seed, otherSeed) % mostSeed) + 1
    session.notify(session.change({ seed: next, otherSeed: seed }))
  }
}

/** The 5×5 that both make together, to be taken elsewhere. */
function Together() {
  const shown = useShown('compose')
  const weights = shown?.scene.composed
  if (!shown || !weights) return null
  const { layer, scene } = shown
  const label = `Learned: ${pairName(layer.settings)}, update ${scene.update}`
  return <KernelUses label={label} weights={weights} />
}
