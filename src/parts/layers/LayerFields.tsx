import type { Limits } from '#core/limits.ts'
import { FieldPairs } from '#ui/FieldPairs.tsx'
import { NumberInput } from '#ui/NumberInput.tsx'
import { Select } from '#ui/Select.tsx'
import { type LayerChoice, type LayerKind, type LayerPadding, plainLayer } from './layerChoice.ts'

interface LayerFieldsProps {
  readonly layer: LayerChoice
  /** The kinds that there are to choose from; all, when left out. */
  readonly among?: readonly LayerKind[]
  readonly limits: Readonly<Record<'kernel' | 'stride' | 'dilation' | 'padding', Limits>>
  /** `gesture` names what is being dragged or held, until onChangeEnd. */
  readonly onChange: (layer: LayerChoice, gesture?: string) => void
  readonly onChangeEnd: () => void
}

const kinds: readonly { readonly value: LayerKind; readonly label: string }[] = [
  { value: 'conv', label: 'Convolution' },
  { value: 'max', label: 'Max pooling' },
  { value: 'average', label: 'Average pooling' },
  { value: 'transposed', label: 'Transposed' },
]

type PaddingWay = 'amount' | Exclude<LayerPadding, number>

/** The fields of a layer: its kind, its window, how that moves, and what is put around the input. */
export function LayerFields(props: LayerFieldsProps) {
  const { layer, among, limits, onChange, onChangeEnd } = props
  const { kind, padding } = layer
  const isPool = kind === 'max' || kind === 'average'
  const ways: readonly { readonly value: PaddingWay; readonly label: string }[] = [
    { value: 'amount', label: 'By amount' },
    { value: 'valid', label: 'Valid' },
    { value: 'same', label: 'Same' },
    ...(isPool ? [] : [{ value: 'full', label: 'Full' } as const]),
  ]
  const number = (name: 'kernel' | 'stride' | 'dilation' | 'padding', label: string) => (
    <NumberInput
      label={label}
      value={Number(layer[name])}
      limits={limits[name]}
      onChange={(value, isActive) =>
        onChange({ ...layer, [name]: value }, isActive ? name : undefined)
      }
      onChangeEnd={onChangeEnd}
    />
  )
  return (
    <>
      <Select
        label="Kind"
        value={kind}
        options={kinds.filter((each) => among?.includes(each.value) ?? true)}
        onChange={(next) => onChange(plainLayer(next, layer.kernel))}
      />
      <FieldPairs>
        {number('kernel', 'Window')}
        {number('stride', 'Stride')}
        {number('dilation', 'Dilation')}
        {typeof padding === 'number' && number('padding', 'Padding')}
      </FieldPairs>
      {kind !== 'transposed' && (
        <Select<PaddingWay>
          label="Padding"
          value={typeof padding === 'number' ? 'amount' : padding}
          options={ways}
          onChange={(way) => onChange({ ...layer, padding: way === 'amount' ? 0 : way })}
        />
      )}
    </>
  )
}
