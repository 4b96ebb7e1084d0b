/** Milliseconds after which it is told how far something is. */
const long = 300
/** What is told goes on by this fraction of all rows. */
const least = 0.02

/** Tells how far what is being made has come, once that takes long enough to ask; undefined once it is made. */
export function startProgress(
  tell: (progress: readonly [rows: number, of: number] | undefined) => void,
) {
  let [done, of, told] = [0, 1, 0]
  let isLong = false
  const tellNow = () => {
    told = done
    tell([done, of])
  }
  const timer = setTimeout(() => {
    isLong = true
    tellNow()
  }, long)
  return {
    add: (rows: number, all: number) => {
      done += rows
      of = all
      if (isLong && done - told >= least * all) tellNow()
    },
    end: () => {
      clearTimeout(timer)
      tell(undefined)
    },
  }
}
