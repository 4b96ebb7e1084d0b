import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { movedLayer } from '#parts/layers/movedLayer.ts'
import { LayerFields } from '#parts/layers/LayerFields.tsx'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import { Choice } from '#ui/Choice.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { OpenItem } from '#ui/OpenItem.tsx'
import { Switch } from '#ui/Switch.tsx'
import {
  type Branch,
  branchKinds,
  branchLetters,
  branchWords,
} from '#labs/downsample/model/branch.ts'
import { branchLimits } from '#labs/downsample/model/branchLimits.ts'
import type { WeightName } from '#labs/downsample/model/branchWeights.ts'
import branchStyles from './branches.module.css'
import styles from './Panel.module.css'

interface BranchControlsProps {
  readonly branches: readonly Branch[]
  readonly at: number
  /** The branches change, and the one that is looked at, which is counted from 0. */
  readonly onChange: (branches: readonly Branch[], look: number, gesture?: string) => void
  readonly onRemove: () => void
}

/** One branch: a line, and under it, when it is looked at, all that can be set. */
export function BranchControls(props: BranchControlsProps) {
  const { branches, at, onChange, onRemove } = props
  const { session } = useLab(downsample)
  const isOpen = session.useSettings(({ look }) => look === at + 1)
  const move = (by: -1 | 1) => onChange(movedLayer(branches, at, by), at + by)
  const letter = branchLetters[at]
  return (
    <OpenItem
      className={styles.branch}
      data-branch={at}
      isOpen={isOpen}
      onOpen={() => session.change({ look: at + 1 })}
      name={
        <>
          <b className={branchStyles.letter}>{letter}</b>
          <span className={branchStyles.words}>{branchWords(branches[at]!)}</span>
        </>
      }
      buttons={
        <>
          <IconButton
            label={`Move layer ${letter} up`}
            icon={<ArrowUp />}
            size="small"
            disabled={at === 0}
            onPress={() => move(-1)}
          />
          <IconButton
            label={`Move layer ${letter} down`}
            icon={<ArrowDown />}
            size="small"
            disabled={at === branches.length - 1}
            onPress={() => move(1)}
          />
          <IconButton
            label={`Remove layer ${letter}`}
            icon={<Trash2 />}
            size="small"
            disabled={branches.length === 1 ? 'One layer has to stay.' : undefined}
            onPress={onRemove}
          />
        </>
      }
    >
      <BranchFields {...props} />
    </OpenItem>
  )
}

function BranchFields({ branches, at, onChange }: BranchControlsProps) {
  const { session } = useLab(downsample)
  const branch = branches[at]!
  const change = (patch: Partial<Branch>, gesture?: string) =>
    onChange(branches.with(at, { ...branch, ...patch }), at, gesture && `layer ${at} ${gesture}`)
  const { layer, weights, blur, up } = branch
  // Compared shallowly, a shape is the same as long as its sides are.
  const shape = session.useSettings(pictureShapeOf)
  return (
    <>
      <LayerFields
        layer={layer}
        among={branchKinds}
        limits={branchLimits(layer, shape)}
        onChange={(next, gesture) => change({ layer: next }, gesture)}
        onChangeEnd={session.endGesture}
      />
      {layer.kind === 'conv' && (
        <Choice<WeightName>
          label="Kernel"
          value={weights}
          options={
            layer.kernel === 1
              ? kernels.map((each) =>
                  each.value === 'sobel' ? { ...each, disabled: 'An edge needs two cells.' } : each,
                )
              : kernels
          }
          onChange={(value) => change({ weights: value })}
        />
      )}
      <Switch
        label="Blur first"
        help="A Gaussian of 3×3 cells over the input before this layer."
        isOn={blur}
        onChange={(isOn) => change({ blur: isOn })}
      />
      <Switch
        label="Up again"
        help="A transposed convolution after it spreads every output over the cells that it was read from."
        isOn={up}
        onChange={(isOn) => change({ up: isOn })}
      />
    </>
  )
}

const kernels = [
  { value: 'gaussian', label: 'Gaussian', help: 'A weighted mean, near cells count more.' },
  { value: 'mean', label: 'Mean', help: 'All cells count alike.' },
  { value: 'sobel', label: 'Sobel x', help: 'Right minus left: vertical edges.' },
  {
    value: 'centre',
    label: 'Centre',
    help: 'The middle cell alone: with a stride, the others are skipped.',
  },
] as const

function pictureShapeOf(settings: Parameters<typeof pictureShape>[0]) {
  const { channels, height, width } = pictureShape(settings)
  return { channels, height, width }
}
