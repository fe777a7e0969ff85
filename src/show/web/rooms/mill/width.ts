import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

/** The width a figure has, in pixels; it is drawn again when that changes. */
export function useWidth(usual: number) {
  const width = useSignal(usual)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (frame.current === null) return
    const watch = new ResizeObserver(([entry]) => {
      if (entry!.contentRect.width > 0) width.value = Math.floor(entry!.contentRect.width)
    })
    watch.observe(frame.current)
    return () => watch.disconnect()
  }, [frame.current])
  return { frame, width: width.value }
}
