/**
 * Draws pages of a PDF, in a thread of its own that can be ended at any time. pdf.js runs no script of the file; glyphs
 * are drawn as outlines, so no font of the file reaches the browser's own font code.
 */
import { getDocument } from 'unpdf/pdfjs'

export type Asked = { readonly bytes: ArrayBuffer } | { readonly page: number; readonly width: number }
export type Answered =
  | { readonly pages: number }
  | { readonly page: number; readonly picture: ImageBitmap }
  | { readonly failed: string }

interface Page {
  getViewport(at: { scale: number }): { width: number; height: number }
  render(what: object): { promise: Promise<void> }
  cleanup(): void
}
interface Pdf {
  readonly numPages: number
  getPage(number: number): Promise<Page>
}

const mostPixels = 16_000_000 // of one page: no page size of the file may take all memory

let pdf: Promise<Pdf> | null = null

async function answer(asked: Asked): Promise<Answered> {
  if ('bytes' in asked) {
    pdf = getDocument({
      data: new Uint8Array(asked.bytes),
      disableFontFace: true,
      enableXfa: false,
      verbosity: 0,
    }).promise as Promise<Pdf>
    return { pages: (await pdf).numPages }
  }
  const page = await (await pdf!).getPage(asked.page)
  const natural = page.getViewport({ scale: 1 })
  const scale = Math.min(asked.width / natural.width, Math.sqrt(mostPixels / (natural.width * natural.height)))
  const viewport = page.getViewport({ scale })
  const canvas = new OffscreenCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)))
  await page.render({ canvas: null, canvasContext: canvas.getContext('2d')!, viewport }).promise
  page.cleanup()
  return { page: asked.page, picture: canvas.transferToImageBitmap() }
}

addEventListener('message', (event: MessageEvent<Asked>) => {
  answer(event.data).then(
    answered => postMessage(answered),
    (error: unknown) => postMessage({ failed: error instanceof Error ? error.message : String(error) }),
  )
})
