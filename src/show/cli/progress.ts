import { fit } from './table.ts'

/** How far a long command is. */
export interface Progress {
  readonly stage: string
  readonly done: number
  readonly total: number
  readonly failed: number
  /** What is counted, in the plural; files unless given. */
  readonly of?: string
}

/** Where progress goes: one line that is drawn over, plain lines, or one JSON object a line. */
export interface ProgressLine {
  show(progress: Progress): void
  /** Leaves the terminal clean for what is printed next. */
  end(): void
}

export interface ProgressOptions {
  readonly json: boolean
  readonly out?: NodeJS.WriteStream
  readonly now?: () => number
}

/** Milliseconds between two lines where nobody can draw over the first (an assumption: a log stays readable). */
const plainEvery = 2000

/** One line on stderr, so that stdout stays free for results. */
export function progressLine({ json, out = process.stderr, now = Date.now }: ProgressOptions): ProgressLine {
  const began = now()
  let shown = -plainEvery
  let open = false
  return {
    show(progress) {
      if (progress.total === 0) return
      const seconds = (now() - began) / 1000
      if (json) {
        out.write(`${JSON.stringify({ event: 'progress', ...progress })}\n`)
      } else if (out.isTTY) {
        out.write(`\r\u001b[2K${fit(draw(progress, seconds), (out.columns || 80) - 1)}`)
        open = true
      } else if (now() - shown >= plainEvery || progress.done === progress.total) {
        shown = now()
        out.write(`${draw(progress, seconds)}\n`)
      }
    },
    end() {
      if (open) out.write('\r\u001b[2K')
      open = false
    },
  }
}

/** `gather  ███████───  71 %  14 of 20 files  3 failed  9 s left`. 100 % stands only when nothing is pending. */
export function draw({ stage, done, total, failed, of }: Progress, seconds: number): string {
  const share = done / total
  const percent = done < total ? Math.min(99, Math.floor(share * 100)) : 100
  const full = Math.floor(share * 10)
  const parts = [
    stage,
    '█'.repeat(full) + '─'.repeat(10 - full),
    `${String(percent).padStart(3)} %`,
    `${done} of ${total} ${of ?? (total === 1 ? 'file' : 'files')}`,
  ]
  if (failed > 0) parts.push(`${failed} failed`)
  // An honest guess needs a few files and some time; before that there is none.
  if (done >= 2 && done < total && seconds > 1) parts.push(`${Math.ceil((seconds / done) * (total - done))} s left`)
  return parts.join('  ')
}
