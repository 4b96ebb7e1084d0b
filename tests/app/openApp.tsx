import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App } from '#app/App.tsx'
import type { LabEntry } from '#labs/lab.ts'
import type { Lab, ShellLab } from '#parts/lab/shellLab.ts'
import { createPreferences, type Preferences } from '#state/preferences.ts'

/** happy-dom shows a modal without moving the focus into it, as every browser does. */
HTMLDialogElement.prototype.showModal = function showModal() {
  this.show()
  this.querySelector<HTMLElement>('input, button')?.focus()
}

interface Opening {
  readonly link?: string
  readonly chosen?: Partial<Preferences>
}

/** The app on some labs, at a link, as a person who has been here before sees it once the lab is there. */
export async function openApp(catalog: readonly LabEntry[], opening: Opening = {}) {
  const opened: ShellLab[] = []
  const app = openUnready(
    catalog.map((entry) => keepingIn(opened, entry)),
    opening,
  )
  await screen.findByRole('region', { name: 'Playback' }, { timeout: 4000 })
  await act(async () => undefined) // whatever effects are still to come
  return { ...app, lab: opened.at(-1)! }
}

/** The entry, whose labs are added to the list as they are opened. */
function keepingIn(opened: ShellLab[], entry: LabEntry): LabEntry {
  const load = async (): Promise<Lab> => {
    const { create } = await entry.load()
    return {
      create(like) {
        const lab = create(like)
        opened.push(lab)
        return lab
      },
    }
  }
  return { ...entry, load }
}

/** The same, without waiting for the lab. */
export function openUnready(catalog: readonly LabEntry[], { link = '', chosen }: Opening = {}) {
  history.replaceState(null, '', link === '' ? location.pathname : link)
  const preferences = createPreferences(undefined)
  preferences.setState({ labsSeen: catalog.map(({ id }) => id), ...chosen })
  const user = userEvent.setup()
  const view = render(<App catalog={catalog} preferences={preferences} />)
  return { ...view, user, preferences }
}
