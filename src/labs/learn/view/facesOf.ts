import { useEffect } from 'react'
import { learn, type LearnLab } from '#labs/learn/learn.ts'
import { describeFilter } from '#labs/learn/model/filter/describeFilter.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue } from '#state/createValue.ts'
import { FilterPanel } from './filter/FilterPanel.tsx'
import { FilterStage } from './filter/FilterStage.tsx'
import { FilterStrip } from './filter/FilterStrip.tsx'
import type { ViewFaces } from './viewFaces.ts'

type Show = LearnSettings['show']

const filterFaces: ViewFaces = {
  Stage: FilterStage,
  Strip: FilterStrip,
  Panel: FilterPanel,
  describe(lab) {
    const [layer, scene] = [lab.layer(), lab.scene()]
    return layer.show === 'filter' && scene.show === 'filter'
      ? describeFilter(layer, scene)
      : undefined
  },
}

/** Only the view that the lab opens on is loaded with it. */
const loaders: Readonly<Record<Show, () => Promise<ViewFaces>>> = {
  filter: () => Promise.resolve(filterFaces),
  compose: async () => (await import('./compose/composeFaces.ts')).composeFaces,
  bank: async () => (await import('./bank/bankFaces.ts')).bankFaces,
  heart: async () => (await import('./heart/heartFaces.ts')).heartFaces,
  pair: async () => (await import('./pair/pairFaces.ts')).pairFaces,
  read: async () => (await import('./read/readFaces.ts')).readFaces,
}

/** The views of a lab that are there. */
export const facesOf = perInstance((_lab: LearnLab) =>
  createValue<Partial<Record<Show, ViewFaces>>>({ filter: filterFaces }),
)

/** Resolves when what the view looks like is there. Rejects when it cannot be fetched. */
export async function loadFaces(lab: LearnLab, show: Show): Promise<void> {
  const faces = facesOf(lab)
  if (!faces.get()[show]) faces.set({ [show]: await loaders[show]() })
}

/** Hook: what a view looks like; undefined while it is on its way. */
export function useFaces(show: Show): ViewFaces | undefined {
  const lab = useLab(learn)
  useEffect(() => {
    loadFaces(lab, show).catch(() =>
      lab.session.notify(['This view could not be fetched. Is there a connection?'], 'problem'),
    )
  }, [lab, show])
  return facesOf(lab).use((faces) => faces[show])
}

/** Does what each view does by itself, from when it is there; returns what ends it. */
export function followFaces(lab: LearnLab): () => void {
  const ends = new Map<ViewFaces, () => void>()
  const begin = () => {
    for (const faces of Object.values(facesOf(lab).get()))
      if (faces.follow && !ends.has(faces)) ends.set(faces, faces.follow(lab))
  }
  begin()
  const stop = facesOf(lab).subscribe(begin)
  return () => {
    stop()
    ends.forEach((end) => end())
  }
}
