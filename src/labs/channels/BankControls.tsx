import { memo } from 'react'
import { SettingRow } from '#parts/SettingRow.tsx'
import { Button } from '#ui/Button.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { Select } from '#ui/Select.tsx'
import { useChannelsLayer, useChannelsMoment } from './channelsNow.ts'
import styles from './ChannelsPanel.module.css'
import type { ChannelsLayer } from './layer.ts'
import { outputPlace } from './places.ts'
import { type RecipeId, recipes } from './recipes.ts'
import { channelsSession } from './session.ts'
import { channelsTable } from './settings.ts'

const options = (Object.keys(recipes) as RecipeId[]).map((value) => ({
  value,
  label: recipes[value].label,
}))

/** The kernels: by recipe, how many, how large; the bias of the one that is looked at. */
export function BankControls() {
  const bank = channelsSession.useSettings((settings) => settings.bank)
  const change = (recipe: RecipeId) =>
    channelsSession.tell(channelsSession.change({ bank: { recipe, edits: [] } }))
  const count = bank.edits.length
  return (
    <>
      <Select
        label={channelsTable.bank.label}
        value={bank.recipe}
        options={options}
        onChange={change}
      />
      <p className={styles.purpose}>{recipes[bank.recipe].help}</p>
      {count > 0 && (
        <p className={styles.edits}>
          {count} weight{count === 1 ? '' : 's'} set by hand.
          <Button kind="quiet" onPress={() => change(bank.recipe)}>
            As the recipe has them
          </Button>
        </p>
      )}
      {bank.recipe === 'random' && <SettingRow session={channelsSession} name="seed" />}
      <SettingRow session={channelsSession} name="maps" />
      <SettingRow session={channelsSession} name="kernelSize" />
      <BiasControl />
    </>
  )
}

/** The bias of the kernel that the clock is on. */
function BiasControl() {
  const layer = useChannelsLayer()
  const { output } = useChannelsMoment(layer)
  const view = channelsSession.useSettings((settings) => settings.view)
  // In the gallery a step is a map.
  const map = view === 'gallery' ? output : outputPlace(layer, output).map
  return <BiasOf layer={layer} map={Math.min(map, layer.biases.length - 1)} />
}

/** Not drawn anew with every frame, but when another kernel is looked at. */
const BiasOf = memo(function BiasOf({ layer, map }: { layer: ChannelsLayer; map: number }) {
  const biases = channelsSession.useSettings((settings) => settings.biases)
  const { label, help } = channelsTable.biases
  return (
    <NumberSlider
      label={layer.geometry.outputChannels > 1 ? `${label} of kernel ${map + 1}` : label}
      help={help}
      value={biases[map] ?? 0}
      limits={{ min: -1000, max: 1000, step: 1 }}
      onChange={(value, isActive) => {
        const next = layer.biases.with(map, value)
        channelsSession.change({ biases: next }, isActive ? 'bias' : undefined)
      }}
      onChangeEnd={channelsSession.endGesture}
    />
  )
})
