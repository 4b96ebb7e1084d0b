import { useLab } from '#parts/lab/LabContext.tsx'
import { equivariance, type EquivarianceLab } from '#labs/equivariance/equivariance.ts'
import { SettingRow } from '#parts/SettingRow.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { Choice } from '#ui/Choice.tsx'
import { pathAmount } from '#labs/equivariance/model/path.ts'
import { amountNow, moveTo } from './moves.ts'

const sliders = {
  shift: { label: 'Shift to the right' },
  turn: { label: 'Angle', unit: '°' },
  scale: { label: 'Factor', unit: '×' },
} as const

/** Which transform, and how far it is: the slider is the step in other words. */
export function TransformControls() {
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
