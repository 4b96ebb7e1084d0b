import { useState } from 'react'
import { allFinite } from '#core/kernels/allFinite.ts'
import type { StoredKernels } from '#data/nets/kernelsIn.ts'
import type { OwnKernels } from '#labs/digits/work/ownNets.ts'
import { KernelUses } from '#parts/kernels/KernelUses.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'
import { Select } from '#ui/Select.tsx'
import { KernelPreview } from './KernelPreview.tsx'

const channelNames = ['red', 'green', 'blue']

/** What a file has of kernels, to be looked at one by one and opened in other labs. */
export function OwnKernelSection({ name, kernels }: OwnKernels) {
  const [chosen, choose] = useState({ tensor: 0, kernel: 1, channel: 0 })
  const stored = kernels[chosen.tensor] ?? kernels[0]!
  const [count = 1, channels = 1] = stored.shape
  const kernel = Math.min(chosen.kernel, count)
  const channel = Math.min(chosen.channel, channels - 1)
  const read = slicesOf(stored, kernel)
  const ofChannel = channels > 1 ? `, ${channelNames[channel]}` : ''
  return (
    <>
      <Section title={`Kernels in “${name}”`}>
        {kernels.length > 1 && (
          <Select<number>
            label="Tensor"
            value={chosen.tensor}
            options={kernels.map((each, value) => ({ value, label: tensorLabel(each) }))}
            onChange={(tensor) => choose({ ...chosen, tensor })}
          />
        )}
        {kernels.length === 1 && <p className={panelStyles.purpose}>{tensorLabel(stored)}</p>}
        {count > 1 && (
          <NumberSlider
            label="Kernel"
            value={kernel}
            limits={{ min: 1, max: count, step: 1 }}
            onChange={(next) => choose({ ...chosen, kernel: next })}
          />
        )}
        {channels > 1 && (
          <Select<number>
            label="Channel"
            help="Channels takes all three; Slide and Photo this one."
            value={channel}
            options={channelNames.map((label, value) => ({ value, label }))}
            onChange={(next) => choose({ ...chosen, channel: next })}
          />
        )}
        {typeof read === 'string' ? (
          <p className={panelStyles.purpose}>{read}</p>
        ) : (
          <KernelPreview slices={read} />
        )}
      </Section>
      {typeof read !== 'string' && (
        <KernelUses
          label={`${stored.name}, kernel ${kernel}${ofChannel}`}
          weights={read[channel]!}
          slices={channels > 1 ? read : []}
        />
      )}
    </>
  )
}

function tensorLabel({ name, shape, layout }: StoredKernels): string {
  const [count, channels, side] = shape
  const read = layout === 'OIHW' ? '' : `, axes as ${layout}`
  return `${name}: ${count} of ${side}×${side}${channels === 3 ? ' × 3' : ''}${read}`
}

/** A kernel's weights, channel by channel; a sentence where the file's numbers are none. */
function slicesOf({ read, shape, name }: StoredKernels, kernel: number) {
  const [, channels = 1, side = 1] = shape
  try {
    const { data } = read()
    const from = (kernel - 1) * channels * side ** 2
    const slices = Array.from({ length: channels }, (_, at) =>
      data.subarray(from + at * side ** 2, from + (at + 1) * side ** 2),
    )
    if (slices.every((slice) => allFinite(slice))) return slices
    return `Kernel ${kernel} of ${name} has weights that are no finite numbers.`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
