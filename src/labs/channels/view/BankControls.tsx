import { memo } from 'react'
import { mapOfStep } from '#labs/channels/model/clock.ts'
import { counted } from '#draw/numberWords.ts'
import { channels } from '#labs/channels/channels.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { type RecipeId, recipes } from '#labs/channels/model/recipes.ts'
import { channelsTable } from '#labs/channels/settings.ts'
import { SettingRow, SettingRows } from '#parts/SettingRow.tsx'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Button } from '#ui/Button.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { Select } from '#ui/Select.tsx'
import panelStyles from '#ui/panel.module.css'
import { LearnedKernel } from './LearnedKernel.tsx'

const options = (Object.keys(recipes) as RecipeId[]).map((value) => ({
  value,
  label: recipes[value].label,
}))

/** The kernels: by recipe, how many, how large; the bias of the one that is looked at. */
export function BankControls() {
  const { session } = useLab(channels)
  const bank = session.useSettings((settings) => settings.bank)
  const change = (recipe: RecipeId) =>
    session.notify(session.change({ bank: { recipe, edits: [] } }))
  return (
    <>
      <Select
        label={channelsTable.bank.label}
        value={bank.recipe}
        options={options}
        onChange={change}
      />
      <p className={panelStyles.purpose}>{recipes[bank.recipe].help}</p>
      {bank.edits.length > 0 && (
        <p className={panelStyles.edits}>
          {counted(bank.edits.length, 'weight')} set by hand.
          <Button kind="quiet" onPress={() => change(bank.recipe)}>
            As the recipe has them
          </Button>
        </p>
      )}
      {bank.recipe === 'random' && <SettingRow session={session} name="seed" />}
      <SettingRows session={session} names={['maps', 'kernelSize']} />
      <OfOneKernel />
    </>
  )
}

/** What is chosen for the kernel that the clock is on. */
function OfOneKernel() {
  const { session, useLayer, useStep } = useLab(channels)
  const layer = useLayer()
  const view = session.useSettings((settings) => settings.view)
  return <ChoicesOf layer={layer} map={mapOfStep(view, layer.geometry, useStep())} />
}

/** Not drawn anew with every output, but when another kernel is looked at. */
const ChoicesOf = memo(function ChoicesOf(of: { layer: ChannelsLayer; map: number }) {
  return (
    <>
      <LearnedKernel {...of} />
      <Bias {...of} />
    </>
  )
})

function Bias({ layer, map }: { layer: ChannelsLayer; map: number }) {
  const { session } = useLab(channels)
  const biases = session.useSettings((settings) => settings.biases)
  const { label, help } = channelsTable.biases
  return (
    <NumberSlider
      label={layer.geometry.outputChannels > 1 ? `${label} of kernel ${map + 1}` : label}
      help={help}
      value={biases[map] ?? 0}
      limits={{ min: -1000, max: 1000, step: 1 }}
      onChange={(value, isActive) => {
        const next = layer.biases.with(map, value)
        session.change({ biases: next }, isActive ? 'bias' : undefined)
      }}
      onChangeEnd={session.endGesture}
    />
  )
}
