import type { ComponentType } from 'react'
import type { ShellSession } from '#state/labSession.ts'

/** A setting of the lab that is a lesson in itself: a key 1…9 and a button under "Try this". */
export interface LabPreset {
  readonly label: string
  /** One sentence: what to look at once it is applied. */
  readonly sentence: string
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

/** A lab as a value: from it any number are put on the page, each with settings and a step of its own. */
export interface Lab {
  /** A lab on its first settings, or as another of its instances stands. */
  readonly create: (like?: ShellLab) => ShellLab
}

/** One lab on the page: all that the shell needs to show, drive, link, describe and reset it. */
export interface ShellLab {
  readonly session: ShellSession
  readonly presets: readonly LabPreset[]
  /** What can be done now beyond presets, asked each time the list opens; no two alike in group and label. */
  readonly commands?: () => readonly LabCommand[]
  /** The picture; fills the box it is given. It and the two below are drawn inside a `LabProvider` of this lab. */
  readonly Stage: ComponentType
  /** The formula strip under the picture. */
  readonly Strip: ComponentType
  /** The controls. */
  readonly Panel: ComponentType
  /** The present step as a sentence, for screen readers: "row 3, column 5: 9 products, sum −1.25". */
  readonly describe: () => string
  /**
   * Takes what was dropped on or pasted into the window, an image or a matrix; resolves to notes for the person.
   * Rejects with an Error whose message is a sentence, and then nothing has changed.
   * The transfer is emptied when the event ends: read it before the first await.
   */
  readonly importDropped?: (transfer: DataTransfer) => Promise<readonly string[]>
  /** What moves by itself when the lab opens on a first visit; without it, the playback. */
  readonly playIntro?: () => void
  /** What the slower pace walks over within a step; without it, the products of a window. */
  readonly walk?: { readonly label: string; readonly help: string }
  /** Undoes the topmost thing that Escape means in the picture, such as a pin; false when there is none. */
  readonly escape: () => boolean
  /** Moves what is looked at in the picture, by so many times a key's distance; false where all of it is in sight. */
  readonly pan?: (across: number, down: number) => boolean
  /** The present picture as PNG where it is another than that of the stage, such as a photograph at its full size. */
  readonly savePicture?: () => Promise<Blob>
  /** What its file is called, without the ending; else it is named after the lab. */
  readonly pictureName?: () => string
  /** Fetches what the lab needs as long as it is on the page; returns what ends it. */
  readonly open: () => () => void
  /** Resolves as soon as everything that its picture needs is there, or could not be had. */
  readonly ready: () => Promise<void>
  /** Another lab that stands as this one does, with what has been pinned and worked out; from then on each is its own. */
  readonly copy: () => ShellLab
  /** What the lab's own components find in their context. */
  readonly instance: object
}
