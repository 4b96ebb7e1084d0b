import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import { Plus } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { Button } from '#ui/Button.tsx'
import { type Branch, mostBranches, withBranch } from '#labs/downsample/model/branch.ts'
import { BranchControls } from './BranchControls.tsx'
import branchStyles from './branches.module.css'
import styles from './Panel.module.css'
import panelStyles from '#ui/panel.module.css'

/** The branches: each set, moved and removed; the one that is looked at is open. */
export function BranchesControls() {
  const { session } = useLab(downsample)
  const branches = session.useSettings((settings) => settings.branches)
  const look = session.useSettings((settings) => settings.look) - 1
  const list = useRef<HTMLDivElement>(null)
  const removed = useRef<number>(undefined)
  useLayoutEffect(() => {
    if (removed.current === undefined) return
    const at = Math.min(removed.current, branches.length - 1)
    removed.current = undefined
    list.current?.querySelectorAll<HTMLElement>('[aria-expanded]')[at]?.focus()
  }, [branches])
  const change = (next: readonly Branch[], looked: number, gesture?: string) =>
    session.notify(session.change({ branches: next, look: looked + 1 }, gesture))
  return (
    <div ref={list} className={`${branchStyles.branches} ${styles.list}`}>
      <ol className={panelStyles.list}>
        {branches.map((_, at) => (
          <BranchControls
            key={at}
            branches={branches}
            at={at}
            onChange={change}
            onRemove={() => {
              removed.current = at
              change(branches.toSpliced(at, 1), Math.min(look, branches.length - 2))
            }}
          />
        ))}
      </ol>
      <Button
        icon={<Plus />}
        disabled={
          branches.length >= mostBranches
            ? `There are at most ${mostBranches} layers side by side.`
            : undefined
        }
        onPress={() => change(withBranch(branches), branches.length)}
      >
        Add a layer
      </Button>
    </div>
  )
}
