import { useEffect, useState } from 'react'
import type { LabModule } from '#labs/lab.ts'

/** A held arrow key makes many steps: only where it rests is told. */
const rest = 200

/** The sentence of the step that was moved to by hand; silent, that is unchanged, while playing. */
export function useStepSentence({ session, announce }: LabModule): string {
  const [sentence, setSentence] = useState('')

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = session.playback.subscribe((now, before) => {
      if (now.step === before.step && now.playing === before.playing) return
      clearTimeout(timer)
      if (!now.playing) timer = setTimeout(() => setSentence(announce()), rest)
    })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [session, announce])

  return sentence
}
