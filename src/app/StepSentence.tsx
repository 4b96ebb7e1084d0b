import type { ShellLab } from '#parts/lab/shellLab.ts'
import styles from './Layout.module.css'
import { useStepSentence } from './useStepSentence.ts'

/** The step for screen readers, heard and not seen. */
export function StepSentence({ lab }: { readonly lab: ShellLab }) {
  return <output className={styles.heard}>{useStepSentence(lab)}</output>
}
