import type { JSX } from 'preact'

const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' } as const
const full = { fill: 'currentColor' } as const

/** Small signs, 14 by 14. Each stands beside its word; none carries meaning by colour alone. */
const signs = {
  person: (
    <>
      <circle cx="7" cy="4.2" r="2.7" {...line} />
      <path d="M1.8 13c0-6.2 10.4-6.2 10.4 0" {...line} />
    </>
  ),
  body: <path d="M1.5 5.5 7 1.8l5.5 3.7zM3 6.5v4.5M7 6.5v4.5M11 6.5v4.5M1.2 12.4h11.6" {...line} />,
  place: (
    <>
      <path d="M7 13C3.4 9 2.4 7.4 2.4 5.4a4.6 4.6 0 0 1 9.2 0C11.6 7.4 10.6 9 7 13z" {...line} />
      <circle cx="7" cy="5.4" r="1.4" {...full} />
    </>
  ),
  date: <path d="M1.5 2.8h11v10h-11zM1.5 6h11M4.5 1v3M9.5 1v3" {...line} />,
  quotation: (
    <path
      d="M5.8 3C3.4 3.6 2 5.6 2 8.2V11h4V7.2H4c.1-1.5.8-2.4 2.2-2.9zM12.6 3c-2.4.6-3.8 2.6-3.8 5.2V11h4V7.2h-2c.1-1.5.8-2.4 2.2-2.9z"
      {...full}
    />
  ),
  attribution: <path d="M1 2.5h12v7H7.4L4 12.8V9.5H1zM3.8 6h6.4" {...line} />,
  citation: <path d="M2.5 1.5h7l2 2v9h-9zM5 5h4M5 7.5h4M5 10h2.5" {...line} />,
  noise: <path d="M1 1h12v12H1zM1 7l6-6M1 13 13 1M7 13l6-6" {...line} />,
  passage: <path d="M4.5 1.5H2v11h2.5M9.5 1.5H12v11H9.5" {...line} />,
  event: <path d="M1.5 6.5v-5h5M12.5 7.5v5h-5" {...line} />,
  ok: <path d="M2 7.5 5.4 11 12 3" {...line} />,
  fail: <path d="M2.5 2.5l9 9M11.5 2.5l-9 9" {...line} />,
  hand: <path d="M2 12.4 3 9l6.6-6.6a1.6 1.6 0 0 1 2.2 2.2L5.2 11.2z" {...line} />,
  open: <circle cx="7" cy="7" r="5" {...line} stroke-dasharray="1.6 2.2" />,
} satisfies Record<string, JSX.Element>
export type SignName = keyof typeof signs

export function Sign({ name, tone = '' }: { name: SignName; tone?: 'red' | 'blue' | 'ochre' | 'pale' | '' }) {
  return (
    <svg class={`mk ${tone}`} viewBox="0 0 14 14" aria-hidden="true">
      {signs[name]}
    </svg>
  )
}
