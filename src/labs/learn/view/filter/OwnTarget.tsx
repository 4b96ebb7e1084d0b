import { lazy, Suspense } from 'react'
import { learn } from '#labs/learn/learn.ts'
import { useShown } from '#labs/learn/view/useShown.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Button } from '#ui/Button.tsx'
import panelStyles from '#ui/panel.module.css'

/** Not every one makes a filter of one's own: what changes it comes with the first. */
const OwnGrid = lazy(async () => ({ default: (await import('./OwnGrid.tsx')).OwnGrid }))

const decimals = 1e4

/** The numbers of the filter to find: a grid to change them, or a button that makes those of a named one one's own. */
export function OwnTarget() {
  const { session } = useLab(learn)
  const shown = useShown('filter')
  const { target, own } = session.useSettings((settings) => settings)
  if (target === 'own')
    return (
      <Suspense>
        <OwnGrid own={own} />
      </Suspense>
    )
  if (!shown) return null
  return (
    <div className={panelStyles.buttons}>
      <Button
        onPress={() => {
          const weights = Array.from(shown.layer.target, rounded)
          session.notify(session.change({ target: 'own', own: weights }))
        }}
      >
        Change its numbers
      </Button>
    </div>
  )
}

/** Four decimals: what a link holds. */
function rounded(weight: number): number {
  return Math.round(weight * decimals) / decimals
}
