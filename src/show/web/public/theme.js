// Before the first paint: the theme and the density that this browser was told to keep.
try {
  const root = document.documentElement
  const theme = localStorage.getItem('countertrial.theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  if (localStorage.getItem('countertrial.roomy') === 'yes') root.dataset.roomy = ''
} catch (_) {}

// A source is asked for while the program is on its way.
const source = /^\/source\/([^/]+)$/.exec(location.pathname)
if (source !== null) {
  const apart = new URLSearchParams(location.search).has('apart') ? '?apart=true' : ''
  const href = `/api/sources/${source[1]}${apart}`
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '', href }),
  )
}
