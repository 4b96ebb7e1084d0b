import { useEffect, useState } from 'react'
import { type BankRun, bankUpdates } from '#labs/learn/model/bank/bankRun.ts'

/** How long a frame may be busy with it, in ms. */
const longest = 6

/** Hook: works a run out update by update, a little in each frame, and draws anew as it goes on. */
export function useWorkedOut(run: BankRun): void {
  const [, setTested] = useState(0)
  useEffect(() => {
    let next = 0
    let frame = requestAnimationFrame(work)
    function work() {
      const start = performance.now()
      for (; next <= bankUpdates && performance.now() - start < longest; next++) run.testAfter(next)
      setTested(next)
      if (next <= bankUpdates) frame = requestAnimationFrame(work)
    }
    return () => cancelAnimationFrame(frame)
  }, [run])
}
