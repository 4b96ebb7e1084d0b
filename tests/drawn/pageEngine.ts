import { createEngine, type Engine } from '#engine/engine.ts'

const engine = createEngine([], Promise.resolve(undefined))

/**
 * The engine of a test run: without workers, in the page's own thread, and the same arithmetic everywhere. A detector is
 * trained for 100 updates, which is enough for a map of what it finds.
 */
export const pageEngine: Engine = watched({
  ...engine,
  trainNet: (problem, options) =>
    problem.updates === 0
      ? engine.trainNet({ ...problem, count: 100 }, options)
      : Promise.resolve(problem.state),
})

let running = 0

/** Whether nothing is being worked out. */
export function isEngineIdle(): boolean {
  return running === 0
}

function watched<T extends object>(all: T): T {
  return new Proxy(all, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        const result: unknown = Reflect.apply(value, target, given)
        if (result instanceof Promise) {
          running++
          const end = () => void running--
          result.then(end, end)
          return result
        }
        return typeof result === 'object' && result !== null ? watched(result) : result
      }
    },
  })
}
