import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { words } from '../../../words/words.ts'
import type { Answered, Asked } from './pdf-worker.ts'

const patience = 20_000 // milliseconds for one page; a hostile file may draw for ever

/** A page of the file as its maker laid it out, following the place in the text; arrows leaf through. */
export function PdfPage({ bytes, at }: { bytes: ArrayBuffer; at: number }) {
  const w = words.value.room.original
  const canvas = useRef<HTMLCanvasElement>(null)
  const worker = useRef<Worker | null>(null)
  const pages = useSignal(0)
  const shown = useSignal(at)
  const failed = useSignal<string | null>(null)

  useEffect(() => {
    const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
    let timer = setTimeout(giveUp, patience)
    function giveUp(): void {
      failed.value = words.peek().room.original.tooLong
      thread.terminate()
    }
    thread.onmessage = ({ data }: MessageEvent<Answered>) => {
      clearTimeout(timer)
      if ('failed' in data) failed.value = data.failed
      else if ('pages' in data) pages.value = data.pages
      else if (data.page === shown.peek()) draw(canvas.current!, data.picture)
    }
    thread.onerror = () => giveUp()
    worker.current = {
      postMessage: (asked: Asked, transfer?: Transferable[]) => {
        clearTimeout(timer)
        timer = setTimeout(giveUp, patience)
        thread.postMessage(asked, transfer ?? [])
      },
    } as Worker
    const copy = bytes.slice(0)
    thread.postMessage({ bytes: copy } satisfies Asked, [copy])
    return () => {
      clearTimeout(timer)
      thread.terminate()
    }
  }, [bytes])
  useEffect(() => {
    if (at > 0) shown.value = at
  }, [at])
  useEffect(() => {
    if (pages.value === 0 || canvas.current === null) return
    const width = Math.round(canvas.current.parentElement!.clientWidth * Math.min(2, devicePixelRatio))
    worker.current?.postMessage({ page: shown.value, width } satisfies Asked)
  }, [pages.value, shown.value])

  if (failed.value !== null) return <p class="small">{w.failed(failed.value)}</p>
  const turn = (by: number): void => {
    shown.value = Math.min(pages.value, Math.max(1, shown.value + by))
  }
  return (
    <>
      <p class="acts small">
        <button type="button" class="btn" disabled={shown.value <= 1} onClick={() => turn(-1)}>
          {w.before}
        </button>
        <span>{pages.value === 0 ? w.loading : w.page(shown.value, pages.value)}</span>
        <button type="button" class="btn" disabled={shown.value >= pages.value} onClick={() => turn(1)}>
          {w.after}
        </button>
      </p>
      <canvas ref={canvas} class="leaf" role="img" aria-label={w.page(shown.value, pages.value)} />
    </>
  )
}

function draw(canvas: HTMLCanvasElement, picture: ImageBitmap): void {
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.getContext('bitmaprenderer')!.transferFromImageBitmap(picture)
}
