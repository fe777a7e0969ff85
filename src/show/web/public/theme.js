// Before the first paint: the theme and the density that this browser was told to keep.
try {
  const root = document.documentElement
  const theme = localStorage.getItem('countertrial.theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  if (localStorage.getItem('countertrial.roomy') === 'yes') root.dataset.roomy = ''
} catch (_) {}
