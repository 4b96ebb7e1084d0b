import type { DataSource } from './labModel.ts'

/** For layers that are worked out from the settings alone. */
export function noSource<S extends object>(): DataSource<S, null> {
  return { wants: () => undefined, data: () => null, standIn: (settings) => settings }
}
