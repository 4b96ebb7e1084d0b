import { filteredPhoto } from './filteredPhoto.ts'

/** Milliseconds after which it is told how far something is. */
const long = 300
/** What is told goes on by this part of all rows. */
const least = 0.02

/** Tells how far what is being made has come, once that takes long enough to ask. */
export function startProgress() {
  let [done, of, told] = [0, 1, 0]
  let isLong = false
  const tell = () => {
    told = done
    filteredPhoto.set({ progress: [done, of] })
  }
  const timer = setTimeout(() => {
    isLong = true
    tell()
  }, long)
  return {
    add: (rows: number, all: number) => {
      done += rows
      of = all
      if (isLong && done - told >= least * all) tell()
    },
    end: () => {
      clearTimeout(timer)
      filteredPhoto.set({ progress: undefined })
    },
  }
}
