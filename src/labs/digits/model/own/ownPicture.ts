import type { Setting } from '#state/setting.ts'

/** A picture of one's own: its name on this device, its size, and what was made of it once it was opened. */
export interface OwnPicture {
  readonly id: string
  readonly height: number
  readonly width: number
  /** [112, 112], 0 to 1; not there before a picture that a link names has been opened. */
  readonly ink: Float32Array | undefined
}

/** The row of a picture of one's own; null where there is none. */
export const ownSetting: Setting<unknown, OwnPicture | null> = {
  key: 'own',
  label: 'Own picture',
  initial: null,
  describe: (picture) => (picture ? 'your own' : 'none'),
  write: (picture) => (picture ? undefined : 'none'),
  name: (picture) =>
    picture
      ? {
          text: `own.${picture.id}.${picture.height}x${picture.width}`,
          said: 'Your own picture is not in it: others see the drawing. On this device the link opens it again.',
        }
      : undefined,
  read(text) {
    if (text === 'none') return null
    const [, id, height, width] =
      /^own\.([a-z\d]{1,14})\.([1-9]\d{0,4})x([1-9]\d{0,4})$/.exec(text) ?? []
    if (id === undefined) throw new RangeError('names no picture')
    return { id, height: Number(height), width: Number(width), ink: undefined }
  },
}
