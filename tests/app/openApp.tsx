import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App } from '#app/App.tsx'
import type { LabEntry } from '#labs/lab.ts'
import { createPreferences, type Preferences } from '#state/preferences.ts'

/** The app on some labs, at a link, as a person who has been here before sees it once the lab is there. */
export async function openApp(
  catalog: readonly LabEntry[],
  { link = '', chosen = {} }: { link?: string; chosen?: Partial<Preferences> } = {},
) {
  history.replaceState(null, '', link === '' ? location.pathname : link)
  const preferences = createPreferences(undefined)
  preferences.setState({ seenAutoplay: true, ...chosen })
  const user = userEvent.setup()
  const view = render(<App catalog={catalog} preferences={preferences} />)
  await screen.findByRole('complementary', { name: 'Controls', hidden: true })
  return { ...view, user, preferences }
}
