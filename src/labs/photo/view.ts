import type { Cell } from '#draw/gridBox.ts'
import { createValue } from '#state/createValue.ts'
import type { KernelPlace } from '#ui/sum/kernelPlace.ts'

/** What is passing in the lab: where one looks. Never in a link, never undone. */
export interface PhotoView {
  /** Screen pixels for each pixel of the photograph; 0 fits it into the stage. */
  readonly zoom: number
  /** The place of the photograph in the middle of the stage, as parts of its width and height. */
  readonly centre: readonly [x: number, y: number]
  /** Left of this part of the stage the photograph is shown as it was. */
  readonly split: number
  /** Whether all of it is shown as it was, as long as a button is held. */
  readonly isComparing: boolean
  /** The channel whose sum is shown. */
  readonly channel: 0 | 1 | 2
  /** The pixel of the result that is pointed at. */
  readonly pixel: Cell | undefined
  /** The weight of the kernel that is pointed at, and the one that is pinned. */
  readonly hovered: KernelPlace | undefined
  readonly pinned: KernelPlace | undefined
  /** Rows of the sum that were opened or closed by hand, by their key. */
  readonly unfolded: ReadonlyMap<string, boolean>
}

export const photoView = createValue<PhotoView>({
  zoom: 0,
  centre: [0.5, 0.5],
  split: 0.5,
  isComparing: false,
  channel: 0,
  pixel: undefined,
  hovered: undefined,
  pinned: undefined,
  unfolded: new Map(),
})

export const mostZoom = 64

/** From this zoom on pixels carry their numbers. */
export const pixelZoom = 32

/** Pins a weight; the pinned one again: unpins it. */
export function togglePhotoPin(place: KernelPlace): void {
  const { pinned } = photoView.get()
  const isSame =
    pinned?.row === place.row && pinned.column === place.column && pinned.channel === place.channel
  photoView.set({ pinned: isSame ? undefined : place })
}

/** Takes the pin away; false when there is none. */
export function unpinPhoto(): boolean {
  const { pinned } = photoView.get()
  photoView.set({ pinned: undefined })
  return pinned !== undefined
}
