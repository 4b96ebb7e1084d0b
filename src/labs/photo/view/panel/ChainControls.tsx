import { Plus } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { type Chain, firstStep, mostSteps, withStep } from '#labs/photo/model/chain.ts'
import { firstRows, rowsAfter } from '#labs/photo/model/followedChain.ts'
import { photo } from '#labs/photo/photo.ts'
import { changeChain } from '#labs/photo/view/edits.ts'
import { openResult } from '#labs/photo/view/importDropped.ts'
import styles from '#labs/photo/view/Panel.module.css'
import panelStyles from '#ui/panel.module.css'
import { useLab } from '#parts/lab/LabContext.tsx'
import { notifyOutcome } from '#parts/lab/notifyOutcome.ts'
import { Button } from '#ui/Button.tsx'
import { ChainStepControls } from './ChainStepControls.tsx'

/** The filters in turn: each chosen, set, muted, moved and removed; the result after any of them can be shown. */
export function ChainControls() {
  const lab = useLab(photo)
  const { session } = lab
  const chain = session.useSettings((settings) => settings.chain)
  const [known, setRows] = useState(() => firstRows(chain))
  const rows = known.chain === chain ? known : rowsAfter(known, chain)
  if (rows !== known) setRows(rows)
  const controls = useRef<HTMLDivElement>(null)
  const removed = useRef<number>(undefined)
  useLayoutEffect(() => {
    if (removed.current === undefined) return
    const at = Math.min(removed.current, chain.length - 1)
    removed.current = undefined
    const filters = controls.current?.querySelectorAll('select')
    const next = filters?.[at] ?? controls.current?.querySelector('button')
    next?.focus()
  }, [chain])
  const keep = () => void notifyOutcome(session, openResult(lab))
  const change = (next: Chain) => session.notify(changeChain(session, next))
  return (
    <div ref={controls} className={styles.filters}>
      {chain.length > 0 && (
        <ol className={panelStyles.list}>
          {chain.map((_, at) => (
            <ChainStepControls
              key={rows.keys[at]}
              chain={chain}
              at={at}
              isOpen={rows.keys[at] === rows.open}
              onToggle={() =>
                setRows({ ...rows, open: rows.keys[at] === rows.open ? undefined : rows.keys[at] })
              }
              onRemove={() => {
                removed.current = at
                change(chain.toSpliced(at, 1))
              }}
            />
          ))}
        </ol>
      )}
      <div className={panelStyles.buttons}>
        <Button
          icon={<Plus />}
          disabled={chain.length >= mostSteps && `A chain has at most ${mostSteps} filters.`}
          onPress={() => change(withStep(chain, firstStep('gaussian')))}
        >
          Add a filter
        </Button>
        <Button tooltip="The result becomes the photograph, to be filtered further." onPress={keep}>
          Use the result
        </Button>
      </div>
      <p data-heard role="status">
        {rows.said}
      </p>
    </div>
  )
}
