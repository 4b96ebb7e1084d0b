import { Plus } from 'lucide-react'
import { Button } from '#ui/Button.tsx'
import { type Chain, firstStep, mostSteps } from './chain.ts'
import { movedStep, replacedStep, withoutStep, withStep } from './chainEdits.ts'
import { ChainStepControls } from './ChainStepControls.tsx'
import styles from './PhotoPanel.module.css'
import { photoSession } from './session.ts'

/** The filters in turn: each chosen, set, muted, moved and removed; the result after any of them can be shown. */
export function ChainControls() {
  const chain = photoSession.useSettings((settings) => settings.chain)
  const upTo = photoSession.useSettings((settings) => settings.upTo)
  const change = (next: Chain, gesture?: string) =>
    photoSession.tell(photoSession.change({ chain: next }, gesture))
  return (
    <>
      <ol className={styles.chain}>
        {chain.map((step, at) => (
          <ChainStepControls
            // A step has no name of its own: it is the one at its place.
            key={at}
            step={step}
            at={at}
            count={chain.length}
            isShownLast={upTo === at + 1}
            onChange={(next, gesture) =>
              change(replacedStep(chain, at, next), gesture && `step ${at} ${gesture}`)
            }
            onMove={(by) => change(movedStep(chain, at, by))}
            onRemove={() => change(withoutStep(chain, at))}
            onShow={() => photoSession.change({ upTo: upTo === at + 1 ? 0 : at + 1 })}
          />
        ))}
      </ol>
      <Button
        icon={<Plus />}
        disabled={
          chain.length >= mostSteps ? `A chain has at most ${mostSteps} filters.` : undefined
        }
        onPress={() => change(withStep(chain, firstStep('gaussian')))}
      >
        Add a filter
      </Button>
    </>
  )
}
