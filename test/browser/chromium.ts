import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** Where a Chromium is, or why there is none. Installs Debian's package where this user may. */
export function ensureChromium(): { readonly path: string | null; readonly said: string } {
  const here = [process.env.CHROMIUM ?? '', ...places].find(place => place !== '' && existsSync(place))
  if (here !== undefined) return { path: here, said: `Browser tests run in ${here}.` }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Debian’s Chromium for the browser tests …')
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
    spawnSync('apt-get', ['update'], quiet)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet)
    if (existsSync(places[0]!)) return { path: places[0]!, said: `Browser tests run in ${places[0]}.` }
  }
  return {
    path: null,
    said: 'Browser tests are skipped: no Chromium was found and none could be installed. Set CHROMIUM to its path.',
  }
}

/** How many milliseconds a wait may take: only what hangs takes longer, on however slow a machine. */
export const patience = 120_000

/** Flags that keep Chromium quiet and off the network. Tests start it with an empty profile of their own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
