import { useEffect, useState } from 'react'
import type { ShellLab } from '#parts/lab/shellLab.ts'

/** The step for screen readers, heard and not seen. */
export function StepSentence({ lab }: { readonly lab: ShellLab }) {
  return <output data-heard>{useStepSentence(lab)}</output>
}

/** A held arrow key makes many steps: only where it rests is told. */
const rest = 200

/**
 * The sentence of the step that was moved to by hand, or that a change of the settings has given another result; silent,
 * that is unchanged, while playing.
 */
function useStepSentence({ session, describe }: ShellLab): string {
  const [sentence, setSentence] = useState('')

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = () => {
      clearTimeout(timer)
      const { playing } = session.playback.getState()
      if (!playing) timer = setTimeout(() => setSentence(describe()), rest)
    }
    const ends = [
      session.onChange(later),
      session.playback.subscribe((now, before) => {
        if (now.step !== before.step || now.playing !== before.playing) later()
      }),
    ]
    return () => {
      clearTimeout(timer)
      ends.forEach((end) => end())
    }
  }, [session, describe])

  return sentence
}
