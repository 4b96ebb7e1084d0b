import type { ComponentType } from 'react'
import type { ShellSession } from '#state/labSession.ts'

/** A line of the catalog: what the shell knows of a lab before its code is there. */
export interface LabEntry {
  /** First part of the link: #/slide. */
  readonly id: string
  readonly title: string
  /** The one question the lab answers, in a sentence. */
  readonly question: string
  readonly icon: LabIconName
  readonly load: () => Promise<LabModule>
}

export type LabIconName =
  | 'slide'
  | 'channels'
  | 'downsample'
  | 'matrix'
  | 'sharing'
  | 'equivariance'
  | 'receptiveField'
  | 'learn'
  | 'digits'
  | 'photo'

/** A setting of the lab that is a lesson in itself: a key 1…9 and a button under "Try this". */
export interface LabPreset {
  readonly label: string
  /** One sentence: what to look at once it is applied. */
  readonly say: string
  readonly apply: () => void
  /** Whether what it set is still so; once it is not, its sentence goes. */
  readonly holds: () => boolean
}

/** Something of the lab's own in the list of all commands: a kernel, a picture, a kind of padding. */
export interface LabCommand {
  readonly label: string
  /** What it is one of, searched as well: `Kernel`. */
  readonly group: string
  readonly run: () => void
}

/** All that the shell asks of a lab. It needs no other knowledge to show, drive, link, announce and reset one. */
export interface LabModule {
  readonly session: ShellSession
  readonly presets: readonly LabPreset[]
  /** What can be done now beyond presets, asked each time the list opens; no two alike in group and label. */
  readonly commands?: () => readonly LabCommand[]
  /** The picture; fills the box it is given. */
  readonly Stage: ComponentType
  /** The formula strip under the picture. */
  readonly Strip: ComponentType
  /** The controls. */
  readonly Panel: ComponentType
  /** The present step as a sentence, for screen readers: "row 3, column 5: 9 products, sum −1.25". */
  readonly announce: () => string
  /**
   * Takes what was dropped on or pasted into the window, an image or a matrix; resolves to notes for the person.
   * Rejects with an Error whose message is a sentence, and then nothing has changed.
   * The transfer is emptied when the event ends: read it before the first await.
   */
  readonly take?: (transfer: DataTransfer) => Promise<readonly string[]>
  /** What moves by itself when the lab opens on a first visit; without it, the playback. */
  readonly greet?: () => void
  /** What the clock counts, in one word; without it, outputs. */
  readonly stepName?: string
  /** What the slower pace walks over within a step; without it, the products of a window. */
  readonly walk?: { readonly label: string; readonly help: string }
  /** Undoes the topmost thing that Escape means in the picture, such as a pin; false when there is none. */
  readonly escape?: () => boolean
  /** Moves what is looked at in the picture, by so many times a key's distance; false where all of it is in sight. */
  readonly pan?: (across: number, down: number) => boolean
  /** The present picture as PNG; without it, what the window shows of picture and formula. */
  readonly savePicture?: () => Promise<Blob>
  /** What its file is called, without the ending; else it is named after the lab. */
  readonly pictureName?: () => string
}
