import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { createPreferences, type Preferences, type PreferencesStore } from './preferences.ts'

/** Carries the app's preferences to every lab; without a provider they are as at the beginning. */
export const PreferencesContext = createContext<PreferencesStore>(createPreferences(undefined))

/** Hook: one of the preferences; re-renders when it changes. */
export function usePreferences<T>(select: (preferences: Preferences) => T): T {
  return useStore(useContext(PreferencesContext), select)
}
