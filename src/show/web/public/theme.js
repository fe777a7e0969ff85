// Before the first paint: the theme and the density that this browser was told to keep.
let language = navigator.language.startsWith('ru') ? 'ru' : 'en'
try {
  const root = document.documentElement
  const theme = localStorage.getItem('countertrial.theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  if (localStorage.getItem('countertrial.roomy') === 'yes') root.dataset.roomy = ''
  const kept = localStorage.getItem('countertrial.language')
  if (kept === 'ru' || kept === 'en') language = kept
} catch (_) {}

// The words, and on a source's page the room and the source, are asked for while the program is on its way.
const ahead = (rel, href, as) =>
  document.head.append(Object.assign(document.createElement('link'), { rel, crossOrigin: '', href }, as && { as }))
const scripts = name => document.querySelector(`meta[name="${name}"]`)?.content.split(' ').filter(Boolean) ?? []
const source = /^\/source\/([^/]+)$/.exec(location.pathname)
if (source !== null) {
  const apart = new URLSearchParams(location.search).has('apart') ? '?apart=true' : ''
  ahead('preload', `/api/sources/${source[1]}${apart}`, 'fetch')
}
for (const name of [...(source === null ? [] : ['reading']), `words-${language}`])
  for (const script of scripts(name)) ahead('modulepreload', script)
