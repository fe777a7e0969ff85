/** Does something while nobody waits; not every browser tells when that is. Returns what takes it back. */
export function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 60)
    return () => clearTimeout(timer)
  }
  const idle = requestIdleCallback(work, { timeout: 300 })
  return () => cancelIdleCallback(idle)
}
