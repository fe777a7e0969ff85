import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * The width a figure has, in pixels; 0 until its frame is measured, which is before the first picture. It is drawn again
 * when the width changes. A frame wears the class `frame`, so that what is drawn in it never widens it.
 */
export function useWidth() {
  const width = useSignal(0)
  const frame = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const measure = (): void => {
      const now = Math.floor(frame.current?.clientWidth ?? 0)
      if (now > 0) width.value = now
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(frame.current!)
    return () => watch.disconnect()
  }, [])
  return { frame, width: width.value }
}
