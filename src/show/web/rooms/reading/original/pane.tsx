import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { words } from '../../../words/words.ts'
import type { ReadingRoom } from '../room.ts'

type Form =
  | { readonly pdf: ArrayBuffer; readonly Page: typeof import('./pdf.tsx').PdfPage }
  | { readonly laid: ComponentChildren }
  | { readonly failed: string }

/** The file as it came, beside the text: a page of a PDF drawn, markup and Word files laid out anew, all else line by line. */
export function Original({ room }: { room: ReadingRoom }) {
  const w = words.value.room.original
  const form = useSignal<Form | null>(null)
  const box = useRef<HTMLElement>(null)
  const { mediaType, encoding, file, language } = room.source.peek()
  useEffect(() => {
    let gone = false
    const load = async (): Promise<Form> => {
      const answer = await fetch(`/api/sources/${encodeURIComponent(room.id)}/original`)
      if (!answer.ok) return { failed: `HTTP ${answer.status}` }
      return formOf(await answer.arrayBuffer(), mediaType, encoding.name, file)
    }
    load().then(
      found => {
        if (!gone) form.value = found
      },
      (error: unknown) => {
        if (!gone) form.value = { failed: error instanceof Error ? error.message : String(error) }
      },
    )
    return () => {
      gone = true
    }
  }, [])
  const at = room.spot.value
  const shown = form.value
  useEffect(() => {
    if (shown !== null && 'laid' in shown) follow(box.current!, room.wordsAt(at))
  }, [shown, at])
  const page = Number(/\d+/.exec(room.partAt(at))?.[0] ?? 1)
  return (
    <div class="original">
      {shown === null ? (
        <p class="small dim">{w.loading}</p>
      ) : 'failed' in shown ? (
        <p class="small">{w.failed(shown.failed)}</p>
      ) : 'pdf' in shown ? (
        <shown.Page bytes={shown.pdf} at={page} />
      ) : (
        <section
          class="laid"
          lang={language === 'und' ? undefined : language}
          ref={box}
          aria-label={w.label}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must reach it
          tabIndex={0}
        >
          {shown.laid}
        </section>
      )}
    </div>
  )
}

async function formOf(bytes: ArrayBuffer, type: string, encoding: string, file: string): Promise<Form> {
  if (type === 'application/pdf') return { pdf: bytes, Page: (await import('./pdf.tsx')).PdfPage }
  if (type.includes('wordprocessingml')) {
    const laid = (await import('./docx.tsx')).safeDocx(bytes)
    return laid === null ? { failed: file } : { laid }
  }
  const text = decoded(bytes, encoding)
  if (/html/.test(type)) return { laid: (await import('./safe.tsx')).safeHtml(text) }
  return {
    laid: text.split(/\r\n?|\n/).map((line, i) => (
      <p key={i} dir="auto">
        {line}
      </p>
    )),
  }
}

function decoded(bytes: ArrayBuffer, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

const letters = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]+/gu, '')
const enough = 40 // letters that tell a paragraph from the others

/** Shows and marks the paragraph that the text is at, found by its first words. */
function follow(box: HTMLElement, said: string): void {
  const sought = letters(said).slice(0, enough)
  if (sought === '') return
  const found = [...box.querySelectorAll<HTMLElement>('p, li, td, blockquote, pre, div')].findLast(one =>
    letters(one.textContent).includes(sought),
  )
  for (const one of box.querySelectorAll('.here')) one.classList.remove('here')
  if (found === undefined) return
  found.classList.add('here')
  const by = found.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3
  box.scrollBy(0, by)
}
