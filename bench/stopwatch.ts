/** Begins to time; what comes back says how many milliseconds have passed since. */
export type Stopwatch = () => () => number

/** By the clock. */
export const wallTime: Stopwatch = () => {
  const start = performance.now()
  return () => performance.now() - start
}
