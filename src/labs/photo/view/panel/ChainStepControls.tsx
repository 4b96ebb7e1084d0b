import { ArrowDown, ArrowUp, ChevronRight, Eye, EyeOff, Flag, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { photoFilter, photoFilters } from '#data/filters/photoFilters.ts'
import {
  type Chain,
  firstStep,
  ownStep,
  stepGradient,
  stepKernel,
  stepLabel,
} from '#labs/photo/model/chain.ts'
import { gradientPicture } from '#labs/photo/model/gradientKernels.ts'
import { photo } from '#labs/photo/photo.ts'
import { changeChain } from '#labs/photo/view/edits.ts'
import styles from '#labs/photo/view/Panel.module.css'
import panelStyles from '#ui/panel.module.css'
import { useLab } from '#parts/lab/LabContext.tsx'
import { keptAs, keptKernel, useKeptKernels } from '#parts/kernels/keptKernels.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { movedLayer } from '#parts/layers/movedLayer.ts'
import { OwnKernel, useKernelScene } from './OwnKernel.tsx'
import type { FilterFamily } from '#data/filters/photoFilter.ts'
import type { KernelRows } from '#data/kernelPreset.ts'
import { GridCanvas } from '#ui/GridCanvas.tsx'
import { usePalette } from '#ui/usePalette.ts'

interface ChainStepProps {
  readonly chain: Chain
  /** The place of the filter in the chain. */
  readonly at: number
  /** Whether its numbers are in sight. */
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onRemove: () => void
}

/** One filter of the chain: a line, and under it, when it is open, all that can be done to it. */
export function ChainStepControls(props: ChainStepProps) {
  const { chain, at, isOpen } = props
  const { session } = useLab(photo)
  const upTo = session.useSettings((settings) => settings.upTo)
  const step = chain[at]!
  const number = at + 1
  const id = useId()
  const change = (next: typeof step) => session.notify(changeChain(session, chain.with(at, next)))
  return (
    <li
      className={`${panelStyles.item} ${styles.step}`}
      data-muted={step.isMuted || undefined}
      data-beyond={(upTo > 0 && number > upTo) || undefined}
    >
      <div className={panelStyles.itemHead}>
        <button
          type="button"
          className={panelStyles.toggle}
          aria-label={`Settings of filter ${number}`}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={props.onToggle}
        >
          <ChevronRight aria-hidden="true" />
          <span>{number}</span>
          <KernelThumbnail kernel={stepGradient(step) ? gradientPicture : stepKernel(step)} />
        </button>
        <FilterSelect
          label={`Filter ${number}`}
          value={('kernel' in step && keptAs(step.kernel)?.id) || step.filter}
          onChoose={(filter) => {
            const learned = keptKernel(filter)
            const isOwn = learned !== undefined || filter === 'own'
            const chosen = isOwn ? ownStep(learned ?? stepKernel(step)) : firstStep(filter)
            change({ ...chosen, isMuted: step.isMuted })
          }}
        />
        <IconButton
          label={step.isMuted ? `Apply filter ${number} again` : `Mute filter ${number}`}
          icon={step.isMuted ? <EyeOff /> : <Eye />}
          size="small"
          isPressed={step.isMuted}
          onPress={() => change({ ...step, isMuted: !step.isMuted })}
        />
        <IconButton
          label={`Remove filter ${number}, ${stepLabel(step)}`}
          icon={<Trash2 />}
          size="small"
          onPress={props.onRemove}
        />
      </div>
      {upTo === number && number < chain.length && (
        <p className={panelStyles.purpose}>Shown up to here: what follows is not seen.</p>
      )}
      <div id={id} className={panelStyles.open} hidden={!isOpen}>
        {isOpen && <StepSettings chain={chain} at={at} upTo={upTo} />}
      </div>
    </li>
  )
}

/** What an open filter has: its purpose, its numbers, and its place among the others. */
function StepSettings(props: { chain: Chain; at: number; upTo: number }) {
  const { chain, at, upTo } = props
  const { session } = useLab(photo)
  const step = chain[at]!
  const number = at + 1
  const filter = 'kernel' in step ? undefined : photoFilter(step.filter)
  const change = (next: Chain, gesture?: string) =>
    session.notify(changeChain(session, next, gesture && `step ${at} ${gesture}`))
  const replace = (next: typeof step, gesture?: string) => change(chain.with(at, next), gesture)
  const move = (by: -1 | 1) => change(movedLayer(chain, at, by))
  return (
    <>
      <p className={panelStyles.purpose}>
        {filter?.purpose ?? 'Type into a cell, drag it up or down, or paste a matrix.'}
      </p>
      {'kernel' in step ? (
        <OwnKernel
          kernel={step.kernel}
          onChange={(kernel, gesture) => replace({ ...step, kernel }, gesture)}
        />
      ) : (
        filter?.parameters.map(({ id, label, unit, initial, min, max, step: by }, index) => (
          <NumberSlider
            key={id}
            label={label}
            unit={unit}
            value={step.values[index] ?? initial}
            limits={{ min, max, step: by }}
            onChange={(value, isActive) => {
              const values = filter.parameters.map((each, i) => step.values[i] ?? each.initial)
              replace({ ...step, values: values.with(index, value) }, isActive ? id : undefined)
            }}
            onChangeEnd={session.endGesture}
          />
        ))
      )}
      {chain.length > 1 && (
        <div className={panelStyles.buttons}>
          <IconButton
            label={`Show the result after filter ${number}`}
            icon={<Flag />}
            size="small"
            isPressed={upTo === number}
            onPress={() => session.change({ upTo: upTo === number ? 0 : number })}
          />
          <IconButton
            label={`Filter ${number} earlier`}
            icon={<ArrowUp />}
            size="small"
            disabled={at === 0 && 'It is the first.'}
            onPress={() => move(-1)}
          />
          <IconButton
            label={`Filter ${number} later`}
            icon={<ArrowDown />}
            size="small"
            disabled={number === chain.length && 'It is the last.'}
            onPress={() => move(1)}
          />
        </div>
      )}
    </>
  )
}

const families: readonly (readonly [FilterFamily, string])[] = [
  ['blur', 'Blur'],
  ['sharpen', 'Sharpen'],
  ['edges', 'Edges'],
  ['directional', 'Directional'],
  ['emboss', 'Emboss'],
  ['texture', 'Texture'],
  ['learned', 'Learned'],
]

/** All filters by name, family by family, and numbers of one's own. */
function FilterSelect(props: {
  readonly label: string
  readonly value: string
  readonly onChoose: (filter: string) => void
}) {
  const kept = useKeptKernels()
  return (
    <select
      className={styles.filter}
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChoose(event.target.value)}
    >
      {families.map(([family, name]) => (
        <optgroup key={family} label={name}>
          {photoFilters
            .filter((each) => each.family === family)
            .map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
        </optgroup>
      ))}
      {kept.length > 0 && (
        <optgroup label="Learned here">
          {kept.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label="Own">
        <option value="own">Your own numbers</option>
      </optgroup>
    </select>
  )
}

/** The longer side, in pixels. */
const side = 24

/** A kernel so small that its numbers are colours: its shape is known again, and which way it looks. */
function KernelThumbnail({ kernel: { rows } }: { readonly kernel: KernelRows }) {
  const palette = usePalette()
  const [height, width] = [rows.length, rows[0]!.length]
  const cell = side / Math.max(height, width)
  return (
    <span
      className={styles.thumbnail}
      style={{ width: width * cell, height: height * cell }}
      aria-hidden="true"
    >
      <GridCanvas
        scene={useKernelScene(rows)}
        box={{ x: 0, y: 0, cell, rows: height, columns: width }}
        palette={palette}
        shown={height * width}
      />
    </span>
  )
}
