import { useLab } from '#parts/lab/LabContext.tsx'
import { slide } from '#labs/slide/slide.ts'
import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { kernelSides } from '#labs/slide/model/kernel.ts'
import styles from './Panel.module.css'
import { importMatrix } from './importDropped.ts'

/** A field to paste or type a matrix into; what cannot be read is told, and nothing is applied. */
export function PasteMatrix({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const lab = useLab(slide)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const close = () => {
    setProblem(undefined)
    onClose()
  }
  const apply = () => {
    try {
      lab.session.notify(importMatrix(lab, text))
      setText('')
      close()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <Dialog
      title="Paste a kernel"
      isOpen={isOpen}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button kind="primary" onPress={apply}>
            Use as kernel
          </Button>
        </>
      }
    >
      <p id="paste-help">
        From NumPy, MATLAB, JSON, CSV or a spreadsheet, up to {kernelSides.most}×{kernelSides.most}.
        Fractions such as 1/9 are fine.
      </p>
      <textarea
        className={styles.paste}
        value={text}
        aria-label="Matrix"
        aria-describedby="paste-help paste-problem"
        aria-invalid={problem !== undefined}
        spellCheck={false}
        placeholder={'[[1, 0, -1],\n [2, 0, -2],\n [1, 0, -1]]'}
        onChange={(event) => setText(event.target.value)}
      />
      <p id="paste-problem" role="status" className={styles.problem}>
        {problem}
      </p>
    </Dialog>
  )
}
