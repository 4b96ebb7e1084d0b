import { useLab } from '#parts/lab/LabContext.tsx'
import { field } from '#labs/field/field.ts'
import { ChevronDown, ChevronUp, Copy, Trash2 } from 'lucide-react'
import { LayerFields } from '#parts/layers/LayerFields.tsx'
import { layerWords } from '#parts/layers/layerChoice.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { NumberInput } from '#ui/NumberInput.tsx'
import { OpenItem } from '#ui/OpenItem.tsx'
import styles from './Panel.module.css'
import panelStyles from '#ui/panel.module.css'
import { isPool, layerLimits, mostPoolPadding, type NetLayer } from '#labs/field/model/net.ts'

interface LayerRowProps {
  readonly layer: NetLayer
  /** Counted from 1. */
  readonly number: number
  readonly count: number
  /** The chosen layer is open. */
  readonly isOpen: boolean
  /** Why it does not fit. */
  readonly problem: string | undefined
  /** Above a layer that does not fit. */
  readonly isBeyond: boolean
  readonly isFull: boolean
  readonly onOpen: () => void
  readonly onChange: (layer: NetLayer, gesture?: string) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onCopy: () => void
  readonly onRemove: () => void
}

/** One layer of the stack: a line, and under it, when it is the chosen one, all that can be done to it. */
export function LayerRow(props: LayerRowProps) {
  const { layer, number, count, isOpen, problem, isBeyond } = props
  const words = layerWords(layer)
  return (
    <OpenItem
      className={styles.layer}
      data-problem={problem !== undefined || undefined}
      data-beyond={isBeyond || undefined}
      isOpen={isOpen}
      onOpen={props.onOpen}
      name={
        <>
          <span className={styles.number}>{number}</span>
          <span>{words}</span>
          {!isPool(layer) && <span className={styles.maps}>{layer.maps}</span>}
        </>
      }
      buttons={
        <IconButton
          label={`Remove layer ${number}, ${words}`}
          icon={<Trash2 />}
          size="small"
          disabled={count === 1 ? 'A stack has at least one layer.' : undefined}
          onPress={props.onRemove}
        />
      }
      note={problem !== undefined && <p className={styles.problem}>{problem}</p>}
    >
      <Fields {...props} />
    </OpenItem>
  )
}

function Fields(props: LayerRowProps) {
  const { session } = useLab(field)
  const { layer, number, count, isFull, onChange, onMove } = props
  const padding = isPool(layer)
    ? {
        ...layerLimits.padding,
        max: mostPoolPadding(layer),
        because: 'a pool has at most half its window of padding',
      }
    : layerLimits.padding
  return (
    <>
      <LayerFields
        layer={layer}
        limits={{ ...layerLimits, padding }}
        onChange={(next, gesture) => onChange({ ...next, maps: layer.maps }, gesture)}
        onChangeEnd={session.endGesture}
      />
      {!isPool(layer) && (
        <NumberInput
          label="Maps"
          help="How many maps come out: as many kernels are learnt."
          value={layer.maps}
          limits={layerLimits.maps}
          onChange={(maps, isActive) => onChange({ ...layer, maps }, isActive ? 'maps' : undefined)}
          onChangeEnd={session.endGesture}
        />
      )}
      <div className={panelStyles.buttons}>
        <IconButton
          label={`Move layer ${number} towards the image`}
          icon={<ChevronUp />}
          size="small"
          disabled={number === 1 ? 'It is the first.' : undefined}
          onPress={() => onMove(-1)}
        />
        <IconButton
          label={`Move layer ${number} away from the image`}
          icon={<ChevronDown />}
          size="small"
          disabled={number === count ? 'It is the last.' : undefined}
          onPress={() => onMove(1)}
        />
        <Button
          icon={<Copy />}
          kind="quiet"
          disabled={isFull ? 'There is room for no more layers.' : undefined}
          onPress={props.onCopy}
        >
          Once more
        </Button>
      </div>
    </>
  )
}
