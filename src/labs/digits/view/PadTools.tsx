import { Eraser, Pencil, Trash2, Undo2 } from 'lucide-react'
import { digits } from '#labs/digits/digits.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import type { Area } from './digitsFigures.ts'
import styles from './Digits.module.css'
import { penOf } from './pen.ts'

/** Pen or eraser, the last stroke taken away, an empty pad. */
export function PadTools({ at }: { readonly at: Area }) {
  const lab = useLab(digits)
  const { session } = lab
  const pen = penOf(lab)
  const { erases } = pen.use((it) => it)
  const { strokes, from } = session.useSettings(({ strokes, from }) => ({
    strokes,
    from,
  }))
  const isEmpty = from !== 'drawn' || strokes.length === 0
  const draw = (next: typeof strokes) => {
    session.change({ strokes: next, from: 'drawn' })
    session.playback.seek(session.clock().count - 1)
  }
  return (
    <div
      className={styles.tools}
      style={{ left: at.x, top: at.y, width: at.width, height: at.height }}
      data-tight={at.width < 220}
      role="toolbar"
      aria-label="Drawing"
    >
      <b>Draw</b>
      <IconButton
        label="Pen"
        icon={<Pencil />}
        isPressed={!erases}
        onPress={() => pen.set({ erases: false })}
      />
      <IconButton
        label="Eraser"
        icon={<Eraser />}
        isPressed={erases}
        onPress={() => pen.set({ erases: true })}
      />
      <IconButton
        label="Take the last stroke away"
        icon={<Undo2 />}
        disabled={isEmpty ? 'Nothing is drawn.' : undefined}
        onPress={() => draw(strokes.slice(0, -1))}
      />
      <IconButton
        label="Empty the pad"
        icon={<Trash2 />}
        disabled={isEmpty ? 'Nothing is drawn.' : undefined}
        onPress={() => draw([])}
      />
    </div>
  )
}
