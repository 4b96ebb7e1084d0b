import type { ComponentType } from 'react'
import { playFromFirst } from '#state/playFromFirst.ts'
import { createInstance, type LabInstance } from './labInstance.ts'
import type { LabModel } from './labModel.ts'
import type { Lab, LabCommand, ShellLab } from './shellLab.ts'

/** A lab's preset: settings that differ from the first ones, and what is done once they are there. */
export interface PresetSpec<S extends object, I = unknown> {
  readonly label: string
  /** One sentence: what to look at. */
  readonly sentence: string
  readonly patch: Partial<S>
  /** In place of the lab's own start, such as one step to stand on. */
  readonly start?: (lab: I) => void
  /** What else must be so for its sentence to stand. */
  readonly holds?: (lab: I) => boolean
}

/** A preset that is its settings alone. */
export function preset<S extends object>(
  label: string,
  sentence: string,
  patch: NoInfer<Partial<S>>,
): PresetSpec<S> {
  return { label, sentence, patch }
}

/** What a lab looks like and what can be done to it, beside its model; each is told which lab on the page is meant. */
export interface LabFaces<S extends object, I> {
  readonly presets: readonly PresetSpec<S, I>[]
  /** Settings that the sentences of presets speak of without setting them: they must still be the first ones. */
  readonly spokenOf?: readonly (keyof S)[]
  readonly Stage: ComponentType
  readonly Strip: ComponentType
  readonly Panel: ComponentType
  readonly describe: (lab: I) => string
  readonly commands?: (lab: I) => readonly LabCommand[]
  readonly importDropped?: (lab: I, transfer: DataTransfer) => Promise<readonly string[]>
  /** Shows new settings: after a preset, and after a picture of one's own. Without it, plays from the first output. */
  readonly start?: (lab: I) => void
  readonly playIntro?: (lab: I) => void
  readonly walk?: ShellLab['walk']
  /** Without it, the pin is taken away. */
  readonly escape?: (lab: I) => boolean
  readonly pan?: (lab: I, across: number, down: number) => boolean
  /** What is done as long as the lab is on the page, such as fetching; returns what ends it. */
  readonly open?: (lab: I) => () => void
  /** Takes over what another instance, on the same settings, has loaded and worked out beside its layer. */
  readonly adopt?: (lab: I, like: I) => void
  /** Resolves as soon as that is there which the picture needs beside the layer's data. */
  readonly ready?: (lab: I) => Promise<void>
  readonly savePicture?: (lab: I) => Promise<Blob>
  readonly pictureName?: (lab: I) => string
}

/** The lab of a model: a value, of which `create` puts instances on the page. */
export function defineLab<S extends object, D, L, C, M, V extends object>(
  model: LabModel<S, D, L, C, M, V>,
  faces: LabFaces<S, LabInstance<S, D, L, C, M, V>>,
): Lab {
  type Instance = LabInstance<S, D, L, C, M, V>
  const { presets, spokenOf = [], Stage, Strip, Panel, walk } = faces
  const { start = ({ session }: Instance) => playFromFirst(session.playback) } = faces
  const labOf: Lab = {
    create(like) {
      const given = like && (like.instance as Instance)
      const lab = createInstance(model, given?.session.settings())
      const { session, pointing } = lab
      if (given) {
        session.playback.setState(given.session.playback.getState())
        session.playback.pause()
        pointing.set({ ...given.pointing.get(), hovered: undefined })
        faces.adopt?.(lab, given)
      }
      /** What a lab may leave out is left out here, too. */
      const bound = <A extends readonly unknown[], R>(
        name: string,
        act: ((lab: Instance, ...rest: A) => R) | undefined,
      ) => act && { [name]: (...rest: A) => act(lab, ...rest) }
      const shell: ShellLab = {
        session,
        presets: presets.map((preset) => ({
          label: preset.label,
          sentence: preset.sentence,
          apply() {
            session.notify(session.begin(preset.patch))
            ;(preset.start ?? start)(lab)
          },
          holds: () => session.has(preset.patch, spokenOf) && (preset.holds?.(lab) ?? true),
        })),
        Stage,
        Strip,
        Panel,
        describe: () => faces.describe(lab),
        escape: () => faces.escape?.(lab) ?? pointing.clearPin(),
        open() {
          const ends = [lab.open(), faces.open?.(lab)]
          return () => ends.forEach((end) => end?.())
        },
        async ready() {
          await lab.ready()
          await faces.ready?.(lab)
        },
        copy: () => labOf.create(shell),
        instance: lab,
        ...(walk && { walk }),
        ...bound('commands', faces.commands),
        ...bound('importDropped', faces.importDropped),
        ...bound('playIntro', faces.playIntro),
        ...bound('pan', faces.pan),
        ...bound('savePicture', faces.savePicture),
        ...bound('pictureName', faces.pictureName),
      }
      return shell
    },
  }
  return labOf
}
