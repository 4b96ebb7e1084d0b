import { createContext, type ReactNode, useContext, useEffect } from 'react'
import type { LabInstance } from './labInstance.ts'
import type { LabModel } from './labModel.ts'
import type { ShellLab } from './shellLab.ts'

const LabContext = createContext<object | undefined>(undefined)

/** Everything inside belongs to this lab on the page; what it needs is fetched as long as it is there. */
export function LabProvider(props: { readonly lab: ShellLab; readonly children: ReactNode }) {
  const { lab, children } = props
  useEffect(() => lab.open(), [lab])
  return <LabContext value={lab.instance}>{children}</LabContext>
}

/** Hook: the lab that a component is part of. Throws where there is none of that model. */
export function useLab<S extends object, D, L, C, M, V extends object>(
  model: LabModel<S, D, L, C, M, V>,
): LabInstance<S, D, L, C, M, V> {
  const instance = useContext(LabContext) as LabInstance<S, D, L, C, M, V> | undefined
  if (instance?.model !== model) throw new Error(`this is no part of the lab ${model.id}`)
  return instance
}
