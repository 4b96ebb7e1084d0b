import { ArrowDown, ArrowUp, Eye, EyeOff, Flag, Trash2 } from 'lucide-react'
import { photoFilter, photoFilters } from '#data/filters/photoFilters.ts'
import type { FilterFamily } from '#data/filters/photoFilter.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { type ChainStep, firstStep, stepKernel, stepLabel } from './chain.ts'
import { ownStep } from './chainEdits.ts'
import { OwnKernel } from './OwnKernel.tsx'
import styles from './PhotoPanel.module.css'
import { photoSession } from './session.ts'

interface ChainStepProps {
  readonly step: ChainStep
  /** Its place in the chain. */
  readonly at: number
  readonly count: number
  /** Whether the picture is shown as it is after this step. */
  readonly isShownLast: boolean
  readonly onChange: (step: ChainStep, gesture?: string) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onShow: () => void
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

/** One filter of the chain. */
export function ChainStepControls(props: ChainStepProps) {
  const { step, at, count, isShownLast, onChange } = props
  const label = stepLabel(step)
  const filter = 'kernel' in step ? undefined : photoFilter(step.filter)
  const number = at + 1
  const choose = (id: string) =>
    onChange(id === 'own' ? ownStep(stepKernel(step)) : { ...firstStep(id), isMuted: step.isMuted })
  return (
    <li className={styles.step} data-muted={step.isMuted || undefined}>
      <div className={styles.head}>
        <span aria-hidden="true">{number}</span>
        <select
          className={styles.filter}
          aria-label={`Filter ${number}`}
          value={'kernel' in step ? 'own' : step.filter}
          onChange={(event) => choose(event.target.value)}
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
          <optgroup label="Own">
            <option value="own">Your own numbers</option>
          </optgroup>
        </select>
        <IconButton
          label={`Remove filter ${number}, ${label}`}
          icon={<Trash2 />}
          onPress={props.onRemove}
        />
      </div>
      <p className={styles.purpose}>
        {filter?.purpose ?? 'Type into a cell, drag it up or down, or paste a matrix.'}
      </p>
      {'kernel' in step ? (
        <OwnKernel
          kernel={step.kernel}
          onChange={(kernel, gesture) => onChange({ ...step, kernel }, gesture)}
        />
      ) : (
        filter?.parameters.map((parameter, place) => (
          <NumberSlider
            key={parameter.id}
            label={parameter.label}
            unit={parameter.unit}
            value={step.values[place] ?? parameter.initial}
            limits={{ min: parameter.min, max: parameter.max, step: parameter.step }}
            onChange={(value, isActive) =>
              onChange(
                {
                  ...step,
                  values: filter.parameters.map((each, i) =>
                    i === place ? value : (step.values[i] ?? each.initial),
                  ),
                },
                isActive ? parameter.id : undefined,
              )
            }
            onChangeEnd={photoSession.endGesture}
          />
        ))
      )}
      {(count > 1 || step.isMuted) && (
        <div className={styles.deeds}>
          <IconButton
            label={step.isMuted ? `Apply filter ${number} again` : `Mute filter ${number}`}
            icon={step.isMuted ? <EyeOff /> : <Eye />}
            isPressed={step.isMuted}
            onPress={() => onChange({ ...step, isMuted: !step.isMuted })}
          />
          <IconButton
            label={`Show the result after filter ${number}`}
            icon={<Flag />}
            isPressed={isShownLast}
            onPress={props.onShow}
          />
          <IconButton
            label={`Filter ${number} earlier`}
            icon={<ArrowUp />}
            disabled={at === 0 ? 'It is the first.' : undefined}
            onPress={() => props.onMove(-1)}
          />
          <IconButton
            label={`Filter ${number} later`}
            icon={<ArrowDown />}
            disabled={at === count - 1 ? 'It is the last.' : undefined}
            onPress={() => props.onMove(1)}
          />
        </div>
      )}
    </li>
  )
}
