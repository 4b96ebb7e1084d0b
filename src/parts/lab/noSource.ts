import type { Pictures } from '#parts/picture/createPictures.ts'
import type { DataSource } from './labModel.ts'

/** For layers that are worked out from the settings alone. */
export function noSource<S extends object>(): DataSource<S, null> {
  return { wants: () => undefined, data: () => null, standIn: (settings) => settings }
}

const nothing = () => undefined

/** The pictures of a lab that wants none. */
export const noPictures: Pictures = {
  want: nothing,
  useProblem: nothing,
  useArrivals: nothing,
  hasFailed: () => false,
  subscribe: () => nothing,
  retry: nothing,
  open: () => Promise.reject(new RangeError('this lab opens no pictures')),
}
