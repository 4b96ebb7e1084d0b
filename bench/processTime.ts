import type { Stopwatch } from './stopwatch.ts'

/**
 * By the clock or in processor time, whichever is less: the clock goes on while other programs have the processor, and
 * processor time counts what works beside the engine, such as the collector.
 */
export const processTime: Stopwatch = () => {
  const start = performance.now()
  const used = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(used)
    return Math.min(performance.now() - start, (user + system) / 1000)
  }
}
