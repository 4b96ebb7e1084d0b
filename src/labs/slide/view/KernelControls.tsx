import { useLab } from '#parts/lab/LabContext.tsx'
import { slide } from '#labs/slide/slide.ts'
import { useState } from 'react'
import { normalise, randomRows, transposeRows } from '#data/kernelEdits.ts'
import { kernelPresets } from '#data/kernelPresets.ts'
import { Button } from '#ui/Button.tsx'
import { FieldPairs } from '#ui/FieldPairs.tsx'
import { NumberInput } from '#ui/NumberInput.tsx'
import { Select } from '#ui/Select.tsx'
import { Switch } from '#ui/Switch.tsx'
import { type Kernel, kernelSize, resizeKernel, flippedKernel } from '#labs/slide/model/kernel.ts'
import { presetKernel, presetOf } from '#labs/slide/model/kernelSetting.ts'
import { axisLimits } from '#labs/slide/model/limits.ts'
import { keptAs, keptKernel, useKeptKernels } from '#parts/kernels/keptKernels.ts'
import { PasteMatrix } from './PasteMatrix.tsx'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import { SettingRow } from '#parts/SettingRow.tsx'
import panelStyles from '#ui/panel.module.css'

const own = 'own'

/** The kernel: by name, by size, and what can be done to all of its numbers at once. */
export function KernelControls() {
  const { session } = useLab(slide)
  const kernel = session.useSettings((settings) => settings.kernel)
  const channels = session.useSettings((settings) => pictureShape(settings).channels)
  const kept = useKeptKernels()
  const name = nameOf(kernel)
  const change = (next: Kernel, gesture?: string) =>
    session.notify(session.change({ kernel: next }, gesture))
  const options = [...kernelPresets, ...kept].map(({ id, label }) => ({ value: id, label }))
  return (
    <>
      <Select
        label="Kernel"
        value={name}
        options={name === own ? [...options, { value: own, label: 'Your own numbers' }] : options}
        onChange={(id) => {
          const learned = keptKernel(id)
          if (learned) change({ slices: [learned.rows], divisor: learned.divisor })
          else if (id !== own) change(presetKernel(id))
        }}
      />
      <p className={panelStyles.purpose}>
        {kernelPresets.find(({ id }) => id === name)?.purpose ??
          'Type into a cell, drag it up or down, or press Alt or Shift with an arrow.'}
      </p>
      <KernelSize kernel={kernel} onChange={change} />
      <KernelButtons kernel={kernel} onChange={change} />
      {channels === 3 && (
        <Switch
          label="A slice per channel"
          help="Red, green and blue each with numbers of their own."
          isOn={kernel.slices.length === 3}
          onChange={(isOn) => {
            const [first = []] = kernel.slices
            change({ ...kernel, slices: isOn ? [first, first, first] : [first] })
          }}
        />
      )}
      <SettingRow session={session} name="convolution" />
    </>
  )
}

/** A preset's name, that of a kernel that was learned, or one's own numbers. */
function nameOf(kernel: Kernel): string {
  const [rows, ...others] = kernel.slices
  const kept = rows && others.length === 0 ? keptAs({ rows, divisor: kernel.divisor }) : undefined
  return presetOf(kernel) ?? kept?.id ?? own
}

interface KernelPartProps {
  readonly kernel: Kernel
  readonly onChange: (kernel: Kernel, gesture?: string) => void
}

const sides = [
  { side: 'height', label: 'Height', axis: 'vertical' },
  { side: 'width', label: 'Width', axis: 'horizontal' },
] as const

function KernelSize({ kernel, onChange }: KernelPartProps) {
  const { session } = useLab(slide)
  const size = kernelSize(kernel)
  const settings = session.useSettings((all) => all)
  const common = { onChangeEnd: session.endGesture }
  return (
    <>
      <FieldPairs>
        {sides.map(({ side, label, axis }) => (
          <NumberInput
            key={side}
            {...common}
            label={label}
            value={size[side]}
            limits={axisLimits(settings, axis).kernel}
            onChange={(value, active) => {
              const next = { ...size, [side]: value }
              const resized = resizeKernel(kernel, next.height, next.width)
              onChange(resized, active ? side : undefined)
            }}
          />
        ))}
      </FieldPairs>
      <NumberInput
        {...common}
        label="Divisor"
        help="Every sum is divided by it: whole numbers stay whole until then."
        value={kernel.divisor}
        limits={{ min: 0.01, max: 1e6, step: 0.01 }}
        onChange={(divisor, active) =>
          onChange({ ...kernel, divisor }, active ? 'divisor' : undefined)
        }
      />
    </>
  )
}

function KernelButtons({ kernel, onChange }: KernelPartProps) {
  const [isPasting, setPasting] = useState(false)
  const { height, width } = kernelSize(kernel)
  const random = () => {
    const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
    const slices = kernel.slices.map((_, slice) => randomRows(seed + slice, height, width))
    onChange({ slices, divisor: 1 })
  }
  return (
    <div className={panelStyles.buttons}>
      <Button
        tooltip="Choose the divisor that makes the weights sum to 1"
        onPress={() => onChange({ ...kernel, divisor: normalise(kernel.slices.flat()) })}
      >
        Normalise
      </Button>
      <Button tooltip="Rotate the numbers by 180°" onPress={() => onChange(flippedKernel(kernel))}>
        Flip
      </Button>
      <Button
        tooltip="Rows become columns"
        onPress={() => onChange({ ...kernel, slices: kernel.slices.map(transposeRows) })}
      >
        Transpose
      </Button>
      <Button tooltip="Whole numbers from −4 to 4" onPress={random}>
        Random
      </Button>
      <Button tooltip="From NumPy, MATLAB, JSON or a spreadsheet" onPress={() => setPasting(true)}>
        Paste…
      </Button>
      <PasteMatrix isOpen={isPasting} onClose={() => setPasting(false)} />
    </div>
  )
}
