import { createContext } from 'react'

/** The element whose theme is in force for what is drawn; without one, that of the page. */
export const ThemeElement = createContext<HTMLElement | null>(null)
