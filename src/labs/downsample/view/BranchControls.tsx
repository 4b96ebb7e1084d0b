import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
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
  readonly branch: Branch
  readonly at: number
  readonly count: number
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onChange: (branch: Branch, gesture?: string) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One branch: a line, and under it, when it is looked at, all that can be set. */
export function BranchControls(props: BranchControlsProps) {
  const { branch, at, count, isOpen, onOpen, onMove, onRemove } = props
  const letter = branchLetters[at]
  return (
    <OpenItem
      className={styles.branch}
      data-branch={at}
      isOpen={isOpen}
      onOpen={onOpen}
      name={
        <>
          <b className={branchStyles.letter}>{letter}</b>
          <span className={branchStyles.words}>{branchWords(branch)}</span>
        </>
      }
      buttons={
        <>
          <IconButton
            label={`Move layer ${letter} up`}
            icon={<ArrowUp />}
            size="small"
            disabled={at === 0}
            onPress={() => onMove(-1)}
          />
          <IconButton
            label={`Move layer ${letter} down`}
            icon={<ArrowDown />}
            size="small"
            disabled={at === count - 1}
            onPress={() => onMove(1)}
          />
          <IconButton
            label={`Remove layer ${letter}`}
            icon={<Trash2 />}
            size="small"
            disabled={count === 1 ? 'One layer has to stay.' : undefined}
            onPress={onRemove}
          />
        </>
      }
    >
      <BranchFields {...props} />
    </OpenItem>
  )
}

function BranchFields({ branch, onChange }: BranchControlsProps) {
  const { session } = useLab(downsample)
  const { layer, weights, blur, up } = branch
  // Compared shallowly, a shape is the same as long as its sides are.
  const shape = session.useSettings(pictureShapeOf)
  return (
    <>
      <LayerFields
        layer={layer}
        among={branchKinds}
        limits={branchLimits(layer, shape)}
        onChange={(next, gesture) => onChange({ ...branch, layer: next }, gesture)}
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
          onChange={(value) => onChange({ ...branch, weights: value })}
        />
      )}
      <Switch
        label="Blur first"
        help="A Gaussian of 3×3 cells over the input before this layer."
        isOn={blur}
        onChange={(isOn) => onChange({ ...branch, blur: isOn })}
      />
      <Switch
        label="Up again"
        help="A transposed convolution after it spreads every output over the cells that it was read from."
        isOn={up}
        onChange={(isOn) => onChange({ ...branch, up: isOn })}
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
