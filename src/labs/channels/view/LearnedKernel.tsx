import { channels } from '#labs/channels/channels.ts'
import { withoutEdits } from '#labs/channels/model/bank.ts'
import { kernelRows } from '#labs/channels/model/kernelRows.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { sizes } from '#labs/channels/model/limits.ts'
import { recipes } from '#labs/channels/model/recipes.ts'
import { keptAs, keptKernel, useKeptKernels } from '#parts/kernels/keptKernels.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Select } from '#ui/Select.tsx'
import { takeKernel } from './takeKernel.ts'

const byRecipe = 'recipe'
const own = 'own'

/** The kernel that is looked at: by the recipe of all, or one that was learned, in each of its slices. */
export function LearnedKernel({ layer, map }: { layer: ChannelsLayer; map: number }) {
  const lab = useLab(channels)
  const { session } = lab
  const bank = session.useSettings((settings) => settings.bank)
  const kept = useKeptKernels().filter(({ rows }) => rows.length <= sizes.kernel.max)
  if (kept.length === 0) return null
  const isEdited = bank.edits.some((edit) => edit.map === map)
  const rows = isEdited ? kernelRows(layer, map) : undefined
  const learned = rows && keptAs({ rows, divisor: 1 })?.id
  const options = [
    { value: byRecipe, label: recipes[bank.recipe].label },
    ...kept.map(({ id, label }) => ({ value: id, label })),
    ...(isEdited && !learned ? [{ value: own, label: 'Your own numbers' }] : []),
  ]
  return (
    <Select
      label={layer.geometry.outputChannels > 1 ? `Kernel ${map + 1}` : 'The kernel'}
      help="A kernel that was learned takes each of its slices."
      value={learned ?? (isEdited ? own : byRecipe)}
      options={options}
      onChange={(id) => {
        const kernel = keptKernel(id)
        if (kernel) session.notify(takeKernel(lab, map, kernel.rows))
        else if (id === byRecipe) session.notify(session.change({ bank: withoutEdits(bank, map) }))
      }}
    />
  )
}
