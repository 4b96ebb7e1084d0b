import { useLab } from '#parts/lab/LabContext.tsx'
import { field } from '#labs/field/field.ts'
import { ChevronDown, ChevronUp, Copy, Trash2 } from 'lucide-react'
import { LayerFields } from '#parts/layers/LayerFields.tsx'
import { movedLayer } from '#parts/layers/movedLayer.ts'
import { layerWords } from '#parts/layers/layerChoice.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { NumberInput } from '#ui/NumberInput.tsx'
import { OpenItem } from '#ui/OpenItem.tsx'
import { chooseLayer } from './choose.ts'
import styles from './Panel.module.css'
import panelStyles from '#ui/panel.module.css'
import {
  isPool,
  layerLimits,
  mostLayers,
  mostPoolPadding,
  type Net,
  type NetLayer,
  withLayer,
} from '#labs/field/model/net.ts'

interface LayerRowProps {
  readonly net: Net
  /** Its place in the stack, the first above the image 0. */
  readonly at: number
  /** The stack changes, and the chosen layer, which is counted from 1. */
  readonly onChange: (net: Net, chosen: number, gesture?: string) => void
  readonly onRemove: () => void
}

/** One layer of the stack: a line, and under it, when it is the chosen one, all that can be done to it. */
export function LayerRow(props: LayerRowProps) {
  const { net, at, onChange, onRemove } = props
  const lab = useLab(field)
  const chosen = lab.session.useSettings((settings) => settings.layer)
  const { problem } = lab.useLayer()
  const layer = net[at]!
  const number = at + 1
  const isProblem = problem?.layer === number
  const words = layerWords(layer)
  return (
    <OpenItem
      className={styles.layer}
      data-problem={isProblem || undefined}
      data-beyond={(problem && number > problem.layer) || undefined}
      isOpen={chosen === number}
      onOpen={() =>
        problem && number >= problem.layer
          ? onChange(net, number)
          : chooseLayer(lab, chosen === number ? 0 : number)
      }
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
          disabled={net.length === 1 ? 'A stack has at least one layer.' : undefined}
          onPress={onRemove}
        />
      }
      note={
        isProblem && (
          <p className={styles.problem}>
            Does not fit: {problem.because}. {problem.mend}.
          </p>
        )
      }
    >
      <Fields {...props} />
    </OpenItem>
  )
}

function Fields({ net, at, onChange }: LayerRowProps) {
  const { session } = useLab(field)
  const layer = net[at]!
  const number = at + 1
  const change = (next: NetLayer, gesture?: string) =>
    onChange(net.with(at, next), number, gesture && `layer ${at} ${gesture}`)
  const move = (by: -1 | 1) => onChange(movedLayer(net, at, by), number + by)
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
        onChange={(next, gesture) => change({ ...next, maps: layer.maps }, gesture)}
        onChangeEnd={session.endGesture}
      />
      {!isPool(layer) && (
        <NumberInput
          label="Maps"
          help="How many maps come out: as many kernels are learnt."
          value={layer.maps}
          limits={layerLimits.maps}
          onChange={(maps, isActive) => change({ ...layer, maps }, isActive ? 'maps' : undefined)}
          onChangeEnd={session.endGesture}
        />
      )}
      <div className={panelStyles.buttons}>
        <IconButton
          label={`Move layer ${number} towards the image`}
          icon={<ChevronUp />}
          size="small"
          disabled={number === 1 ? 'It is the first.' : undefined}
          onPress={() => move(-1)}
        />
        <IconButton
          label={`Move layer ${number} away from the image`}
          icon={<ChevronDown />}
          size="small"
          disabled={number === net.length ? 'It is the last.' : undefined}
          onPress={() => move(1)}
        />
        <Button
          icon={<Copy />}
          kind="quiet"
          disabled={net.length >= mostLayers ? 'There is room for no more layers.' : undefined}
          onPress={() => onChange(withLayer(net, layer, number), number + 1)}
        >
          Once more
        </Button>
      </div>
    </>
  )
}
