import { digits } from '#labs/digits/digits.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { orbitSetting } from '#parts/volume/orbitSetting.ts'
import { Button } from '#ui/Button.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'
import { spaceOrbit } from './stackLayout.ts'

/** From where the stacks are seen, and the way back. */
export function SpacePanel() {
  const { session } = useLab(digits)
  const orbit = session.useSettings((settings) => settings.orbit)
  return (
    <Section title="Turn">
      <p className={panelStyles.purpose}>
        Seen {orbitSetting.describe?.(orbit ?? spaceOrbit)}. Drag a stack, or give it the focus and
        press arrow keys. Tab leads on to its units: arrow keys go from unit to unit, Page Up to the
        next layer, Enter pins.
      </p>
      <Button disabled={!orbit} onPress={() => session.change({ orbit: null })}>
        Turn back
      </Button>
    </Section>
  )
}
