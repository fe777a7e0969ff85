import { render } from 'preact'
import { App } from './app.tsx'
import { startKeys } from './kit/keys.ts'
import { startRouter } from './kit/router.ts'
import { followCase, loadCase } from './kit/state.ts'
import { startTable } from './rooms/witnesses/table.ts'
import { language, setLanguage } from './words/words.ts'

// The room of a source and its words are fetched side by side.
if (location.pathname.startsWith('/source/')) void import('./rooms/reading/reading.tsx')
await setLanguage(language.peek())
startRouter()
startKeys()
void loadCase()
followCase()
startTable()
render(<App />, document.getElementById('app')!)
