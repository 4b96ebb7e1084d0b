import type { WindowTerm } from '#core/windowTerms.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { slide } from '#labs/slide/slide.ts'
import type { GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { GridCanvas } from '#ui/GridCanvas.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import { windowScene } from './gridScenes.ts'
import { areLevel, roomBeside, type SlideLayout } from './layout.ts'
import styles from './Stage.module.css'

/** The window magnified, a grid a channel, where the image's own cells are too small to be read. */
export function Patches({
  layout,
  scenes,
}: {
  readonly layout: SlideLayout
  readonly scenes: readonly GridScene[]
}) {
  const { useScene } = useLab(slide)
  const { terms } = useScene()
  const first = terms[0]?.channel
  const isRow = areLevel(layout.patches)
  return layout.patches.map((box, channel) => {
    const ramp = scenes[channel]?.ramp
    // In a row the images over them say whose channel each is, and the first has the name of all.
    const hasRoom = !isRow && roomBeside(box, layout.kernels) > 110
    const channelName = hasRoom && layout.patches.length > 1 ? ` ${channelNames[channel]}` : ''
    const name = isRow && channel !== first ? undefined : channelName
    return ramp && <Patch key={channel} {...{ box, channel, ramp, terms, name }} />
  })
}

function Patch(props: {
  readonly box: GridBox
  readonly channel: number
  readonly ramp: GridScene['ramp']
  readonly terms: readonly WindowTerm[]
  readonly name: string | undefined
}) {
  const { box, channel, ramp, terms, name } = props
  const palette = usePalette()
  const mine = terms.filter((term) => term.channel === channel)
  if (mine.length === 0) return null
  const scene = windowScene(mine, box, ramp)
  return (
    <>
      {name !== undefined && (
        <p className={styles.caption} data-meaning="input" style={{ left: box.x, top: box.y - 6 }}>
          <b>Window</b>
          <span>{name}</span>
        </p>
      )}
      <div className={styles.patch} style={{ left: box.x, top: box.y }}>
        <GridCanvas scene={scene} box={box} palette={palette} shown={box.rows * box.columns} />
      </div>
    </>
  )
}
