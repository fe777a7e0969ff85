/**
 * Ctrl-C as a wish: the first asks the work to stop where it is whole, the second ends the program at once.
 * Call `done` when the work is over.
 */
export function interruptible(told: () => void): { readonly signal: AbortSignal; readonly done: () => void } {
  const stop = new AbortController()
  const heard = (): void => {
    if (stop.signal.aborted) process.exit(130)
    told()
    stop.abort()
  }
  process.on('SIGINT', heard).on('SIGTERM', heard)
  return { signal: stop.signal, done: () => void process.off('SIGINT', heard).off('SIGTERM', heard) }
}
