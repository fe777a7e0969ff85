import { render } from 'preact'
import { Sign, type SignName } from './sign.tsx'

/**
 * The signs of the margin as images of a style sheet. A margin holds a hundred of them, and a browser gives each inline
 * SVG a place of its own in its tree of transforms and cuts what it paints there: in Chromium that was a third of the
 * work of a frame while scrolling. The drawings are those of `Sign`, in the colours of the present theme.
 */
const tones = { ink: '--ink', pale: '--ink3', blue: '--blue' } as const
export type ImageTone = keyof typeof tones

const names = [
  'person',
  'body',
  'place',
  'date',
  'quotation',
  'attribution',
  'citation',
  'noise',
  'passage',
  'ok',
  'hand',
] as const satisfies readonly SignName[]

export function SignImage({ name, tone }: { name: (typeof names)[number]; tone: ImageTone }) {
  return <i class={`mk i-${name} ${tone}`} aria-hidden="true" />
}

let sheet: CSSStyleSheet | null = null

/** Draws the images, once for all rooms, and again whenever the colours change: by theme, by contrast, on paper. */
export function startSignImages(): void {
  if (sheet !== null) return
  sheet = new CSSStyleSheet()
  document.adoptedStyleSheets.push(sheet)
  const drawings = new Map(names.map(name => [name, drawn(name)]))
  const draw = (): void => {
    const rules: string[] = []
    for (const [tone, token] of Object.entries(tones)) {
      const colour = colourOf(token)
      for (const [name, drawing] of drawings) {
        const image = encodeURIComponent(drawing.replaceAll('currentColor', colour))
        rules.push(`.i-${name}.${tone} { background-image: url("data:image/svg+xml,${image}") }`)
      }
    }
    sheet!.replaceSync(rules.join('\n'))
  }
  draw()
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ['data-theme'] })
  for (const media of ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'])
    matchMedia(media).addEventListener('change', draw)
}

function drawn(name: SignName): string {
  const box = document.createElement('div')
  render(<Sign name={name} />, box)
  const svg = box.querySelector('svg')!
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return svg.outerHTML
}

/** A token as it is drawn now: where a person's own colours are forced, one of those. */
function colourOf(token: string): string {
  const probe = document.body.appendChild(document.createElement('span'))
  probe.style.color = `var(${token})`
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}
