import type { ChainStep } from '#labs/photo/model/chain.ts'
import { ArrowDown, ArrowUp, Flag } from 'lucide-react'
import { photoFilter } from '#data/filters/photoFilters.ts'
import { photo } from '#labs/photo/photo.ts'
import panelStyles from '#ui/panel.module.css'
import { useLab } from '#parts/lab/LabContext.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { OwnKernel } from './OwnKernel.tsx'

export interface ChainStepProps {
  readonly step: ChainStep
  /** Its place in the chain. */
  readonly at: number
  readonly count: number
  /** Whether its numbers are in sight. */
  readonly isOpen: boolean
  /** After how many steps the picture is shown; 0 for all. */
  readonly upTo: number
  readonly onToggle: () => void
  readonly onChange: (step: ChainStep, gesture?: string) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onShow: () => void
}

/** What an open filter has: its purpose, its numbers, and its place among the others. */
export function ChainStepSettings(props: ChainStepProps) {
  const { step, at, count, upTo, onChange } = props
  const { session } = useLab(photo)
  const filter = 'kernel' in step ? undefined : photoFilter(step.filter)
  const number = at + 1
  return (
    <>
      <p className={panelStyles.purpose}>
        {filter?.purpose ?? 'Type into a cell, drag it up or down, or paste a matrix.'}
      </p>
      {'kernel' in step ? (
        <OwnKernel
          kernel={step.kernel}
          onChange={(kernel, gesture) => onChange({ ...step, kernel }, gesture)}
        />
      ) : (
        filter?.parameters.map((parameter, index) => (
          <NumberSlider
            key={parameter.id}
            label={parameter.label}
            unit={parameter.unit}
            value={step.values[index] ?? parameter.initial}
            limits={{ min: parameter.min, max: parameter.max, step: parameter.step }}
            onChange={(value, isActive) =>
              onChange(
                {
                  ...step,
                  values: filter.parameters.map((each, i) =>
                    i === index ? value : (step.values[i] ?? each.initial),
                  ),
                },
                isActive ? parameter.id : undefined,
              )
            }
            onChangeEnd={session.endGesture}
          />
        ))
      )}
      {count > 1 && (
        <div className={panelStyles.buttons}>
          <IconButton
            label={`Show the result after filter ${number}`}
            icon={<Flag />}
            size="small"
            isPressed={upTo === number}
            onPress={props.onShow}
          />
          <IconButton
            label={`Filter ${number} earlier`}
            icon={<ArrowUp />}
            size="small"
            disabled={at === 0 ? 'It is the first.' : undefined}
            onPress={() => props.onMove(-1)}
          />
          <IconButton
            label={`Filter ${number} later`}
            icon={<ArrowDown />}
            size="small"
            disabled={at === count - 1 ? 'It is the last.' : undefined}
            onPress={() => props.onMove(1)}
          />
        </div>
      )}
    </>
  )
}
