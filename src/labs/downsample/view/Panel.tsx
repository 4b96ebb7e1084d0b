import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import { MoveRight, Plus } from 'lucide-react'
import { pictureSides } from '#data/picture.ts'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { SettingRows } from '#parts/SettingRow.tsx'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Section.tsx'
import panelStyles from '#ui/panel.module.css'
import { nextShift } from './commands.ts'
import { openOwn } from './openOwn.ts'
import { useLayoutEffect, useRef } from 'react'
import { type Branch, mostBranches, withBranch } from '#labs/downsample/model/branch.ts'
import { BranchControls } from './BranchControls.tsx'
import branchStyles from './branches.module.css'
import styles from './Panel.module.css'

const sizes = { min: pictureSides.least, max: pictureSides.most, step: 1 }

/** Every setting of the lab. */
export function DownsamplePanel() {
  const lab = useLab(downsample)
  const { session } = lab
  return (
    <div className={panelStyles.panel}>
      <Section title="Picture">
        <PictureControls {...lab} open={(file) => openOwn(lab, file)} sizes={sizes} isGrey />
      </Section>
      <Section title="Layers">
        <BranchesControls />
      </Section>
      <Section title="Shift">
        <ShiftControls />
      </Section>
      <Section title="Shown">
        <SettingRows session={session} names={['reads', 'reveal']} />
      </Section>
    </div>
  )
}

/** Moves the picture under the windows, and says how the maps before and after are compared. */
function ShiftControls() {
  const { session } = useLab(downsample)
  const shift = session.useSettings((settings) => settings.shift)
  const change = (to: number) => session.notify(session.change({ shift: to }))
  return (
    <>
      <div className={panelStyles.buttons}>
        <Button icon={<MoveRight />} onPress={() => change(nextShift(shift))}>
          Shift by one
        </Button>
        <Button disabled={shift === 0 ? 'It has not moved.' : undefined} onPress={() => change(0)}>
          Move back
        </Button>
      </div>
      <SettingRows session={session} names={['shift', 'change']} />
    </>
  )
}

/** The branches: each set, moved and removed; the one that is looked at is open. */
function BranchesControls() {
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
