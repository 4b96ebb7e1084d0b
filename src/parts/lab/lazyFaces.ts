import { useEffect } from 'react'
import { createValue, type Value } from '#state/createValue.ts'
import type { ShellSession } from '#state/labSession.ts'
import { perInstance } from './perInstance.ts'

/** What a view of a lab does by itself, beside what it looks like. */
export interface Following<Lab> {
  /** What is done as long as the lab is on the page; returns what ends it. */
  readonly follow?: (lab: Lab) => () => void
}

/** The views of a lab, each fetched when it is shown first. */
export interface LazyFaces<Lab, Show extends string, Faces> {
  /** The views of a lab that are there. */
  readonly of: (lab: Lab) => Value<Partial<Record<Show, Faces>>>
  /** Resolves when what the view looks like is there. Rejects when it cannot be fetched. */
  readonly load: (lab: Lab, show: Show) => Promise<void>
  /** Hook: what a view looks like; undefined while it is on its way. */
  readonly use: (lab: Lab, show: Show) => Faces | undefined
  /** Does what each view does by itself, from when it is there; returns what ends it. */
  readonly follow: (lab: Lab) => () => void
}

/**
 * Views that are fetched when they are shown first.
 * @param first those that are loaded with the lab
 */
export function lazyFaces<
  Lab extends { readonly session: Pick<ShellSession, 'notify'> },
  Show extends string,
  Faces extends Following<Lab>,
>(
  first: Partial<Record<Show, Faces>>,
  loaders: Readonly<Record<Show, () => Promise<Faces>>>,
): LazyFaces<Lab, Show, Faces> {
  const of = perInstance((_lab: Lab) => createValue(first))
  const load = async (lab: Lab, show: Show) => {
    const faces = of(lab)
    if (faces.get()[show]) return
    const loaded = await loaders[show]()
    const added: Partial<Record<Show, Faces>> = {}
    added[show] = loaded
    faces.set(added)
  }
  return {
    of,
    load,
    use(lab, show) {
      useEffect(() => {
        load(lab, show).catch(() =>
          lab.session.notify(['This view could not be fetched. Is there a connection?'], 'problem'),
        )
      }, [lab, show])
      return of(lab).use((faces) => faces[show])
    },
    follow(lab) {
      const ends = new Map<Faces, () => void>()
      const begin = () => {
        for (const faces of Object.values<Faces | undefined>(of(lab).get()))
          if (faces?.follow && !ends.has(faces)) ends.set(faces, faces.follow(lab))
      }
      begin()
      const stop = of(lab).subscribe(begin)
      return () => {
        stop()
        ends.forEach((end) => end())
      }
    },
  }
}
