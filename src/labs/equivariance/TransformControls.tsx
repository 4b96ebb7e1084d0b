import { SettingRow } from '#parts/SettingRow.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { Choice } from '#ui/Choice.tsx'
import { useStep } from './equivarianceNow.ts'
import { pathAmount } from './path.ts'
import { amountNow, equivarianceSession, moveTo } from './session.ts'

const names = {
  shift: 'Shift to the right',
  turn: 'Angle',
  scale: 'Factor',
} as const

const units: Readonly<Partial<Record<string, string>>> = { turn: '°', scale: '×' }

/** Which transform, and how far it is: the slider is the step in other words. */
export function TransformControls() {
  const settings = equivarianceSession.useSettings((all) => all)
  const step = useStep()
  const { motion, show } = settings
  const { at, limits } = pathAmount(settings)
  const amount = at(step)
  const shiftRows = show === 'find' ? (['down'] as const) : (['part', 'down'] as const)
  const rows = motion === 'shift' ? shiftRows : []
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
          onChange={(next) => moveTo(next)}
        />
      ) : (
        <NumberSlider
          label={names[motion]}
          {...(units[motion] !== undefined && { unit: units[motion] })}
          value={amount}
          limits={limits}
          onChange={(next) => set(next, limits.step)}
        />
      )}
      {rows.map((name) => (
        <SettingRow key={name} session={equivarianceSession} name={name} />
      ))}
    </>
  )
}

/** The transform goes in steps; a number between two is told where it went. */
function set(amount: number, step: number) {
  moveTo(amount)
  const held = amountNow()
  if (Math.abs(held - amount) > step / 100)
    equivarianceSession.tell([`${amount} is between two steps of ${step}; ${held} is the nearest.`])
}
