import { createRoot } from 'react-dom/client'
import { App } from '#app/App.tsx'
import { catalog } from '#labs/catalog.ts'
import { browserStorage, createPreferences, followOtherTabs } from '#state/preferences.ts'
import '#ui/fonts.css'
import '#ui/tokens.css'
import '#ui/base.css'

const preferences = createPreferences(browserStorage())
followOtherTabs(preferences)

const root = document.getElementById('root')
if (root) createRoot(root).render(<App catalog={catalog} preferences={preferences} />)
