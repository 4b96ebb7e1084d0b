import { ImagePlus } from 'lucide-react'
import styles from './DropHint.module.css'

/** Over the whole window while something is dragged onto it. */
export function DropHint() {
  return (
    <div className={styles.hint}>
      <div className={styles.edge}>
        <p>
          <ImagePlus aria-hidden size={40} strokeWidth={1.5} />
          Drop an image anywhere
          <small>It stays on this device.</small>
        </p>
      </div>
    </div>
  )
}
