import { ChevronRight, Eye, EyeOff, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { firstStep, stepGradient, stepKernel, stepLabel } from '#labs/photo/model/chain.ts'
import { ownStep } from '#labs/photo/model/chainEdits.ts'
import { gradientPicture } from '#labs/photo/model/gradientKernels.ts'
import styles from '#labs/photo/view/Panel.module.css'
import panelStyles from '#ui/panel.module.css'
import { IconButton } from '#ui/IconButton.tsx'
import { type ChainStepProps, ChainStepSettings } from './ChainStepSettings.tsx'
import { FilterSelect } from './FilterSelect.tsx'
import { KernelThumbnail } from './KernelThumbnail.tsx'

/** One filter of the chain: a line, and under it, when it is open, all that can be done to it. */
export function ChainStepControls(props: ChainStepProps) {
  const { step, at, count, isOpen, upTo, onChange } = props
  const number = at + 1
  const id = useId()
  const isBeyond = upTo > 0 && number > upTo
  const choose = (filter: string) =>
    onChange({
      ...(filter === 'own' ? ownStep(stepKernel(step)) : firstStep(filter)),
      isMuted: step.isMuted,
    })
  return (
    <li
      className={`${panelStyles.item} ${styles.step}`}
      data-muted={step.isMuted || undefined}
      data-beyond={isBeyond || undefined}
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
        <FilterSelect label={`Filter ${number}`} value={step.filter} onChoose={choose} />
        <IconButton
          label={step.isMuted ? `Apply filter ${number} again` : `Mute filter ${number}`}
          icon={step.isMuted ? <EyeOff /> : <Eye />}
          size="small"
          isPressed={step.isMuted}
          onPress={() => onChange({ ...step, isMuted: !step.isMuted })}
        />
        <IconButton
          label={`Remove filter ${number}, ${stepLabel(step)}`}
          icon={<Trash2 />}
          size="small"
          onPress={props.onRemove}
        />
      </div>
      {upTo === number && number < count && (
        <p className={panelStyles.purpose}>Shown up to here: what follows is not seen.</p>
      )}
      <div id={id} className={panelStyles.open} hidden={!isOpen}>
        {isOpen && <ChainStepSettings {...props} />}
      </div>
    </li>
  )
}
