import { lazy, Suspense } from 'react'
import { pictureSides } from '#data/picture.ts'
import { learn } from '#labs/learn/learn.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { openPicture } from '#parts/lab/openPicture.ts'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { SettingRow, SettingRows } from '#parts/SettingRow.tsx'
import panelStyles from '#ui/panel.module.css'
import { shortText, targetName } from '#labs/learn/model/words.ts'
import { useShown } from '#labs/learn/view/useShown.ts'
import { Section } from '#ui/Section.tsx'
import { Directions } from './Directions.tsx'
import { EarlierRuns } from './EarlierRuns.tsx'
import { OwnTarget } from './OwnTarget.tsx'

// At the end of the panel: what is there first need not wait for it.
const KernelUses = lazy(async () => ({
  default: (await import('#parts/kernels/KernelUses.tsx')).KernelUses,
}))

const sizes = { min: 16, max: pictureSides.most, step: 1 }

/** The settings of a kernel that looks for a filter. */
export function FilterPanel() {
  const lab = useLab(learn)
  const { session } = lab
  const optimiser = session.useSettings((settings) => settings.optimiser)
  return (
    <>
      <Section title="Picture">
        <PictureControls {...lab} open={(file) => openPicture(lab, file)} sizes={sizes} isGrey />
        <SettingRow session={session} name="centred" />
      </Section>
      <Section title="Task">
        <SettingRow session={session} name="target" />
        <OwnTarget />
        <SettingRows session={session} names={['side', 'noise']} />
      </Section>
      <Section title="How it learns">
        <SettingRow session={session} name="optimiser" />
        <SettingRow session={session} name={optimiser === 'adam' ? 'adamRate' : 'rate'} />
        <RateInWords />
        {optimiser === 'momentum' && <SettingRow session={session} name="momentum" />}
        <SettingRows session={session} names={['updates', 'compare', 'seed']} />
      </Section>
      <Directions />
      <EarlierRuns />
      <LearnedKernel />
    </>
  )
}

/** The rate as the number that it is, and how far it is from the largest stable one. */
function RateInWords() {
  const shown = useShown('filter')
  if (!shown || shown.layer.optimiser.kind === 'adam') return null
  const { optimiser, limit, settings, eigen } = shown.layer
  if (!eigen.values[0])
    return (
      <p className={panelStyles.purpose}>
        This picture is 0 everywhere: any rate is stable, and none changes anything.
      </p>
    )
  const isMomentum = optimiser.kind === 'momentum'
  return (
    <p className={panelStyles.purpose}>
      {shortText(settings.rate)} × {shortText(optimiser.rate / settings.rate)} ={' '}
      {shortText(optimiser.rate)}. The largest stable rate of this picture is{' '}
      {isMomentum ? `(1 + ${shortText(settings.momentum)}) ÷ λmax` : '1 ÷ λmax'} ={' '}
      {isMomentum && `${shortText(1 + settings.momentum)} × ${shortText(limit)} = `}
      {shortText(optimiser.rate / settings.rate)}
      {settings.rate > 1 && ': beyond it every update overshoots by more than the last'}.
    </p>
  )
}

/** The kernel at this update, to be taken elsewhere. */
function LearnedKernel() {
  const shown = useShown('filter')
  if (!shown) return null
  const { layer, scene } = shown
  const label = `Learned: ${targetName(layer)}, update ${scene.update}`
  return (
    <Suspense>
      <KernelUses label={label} weights={scene.kernel} />
    </Suspense>
  )
}
